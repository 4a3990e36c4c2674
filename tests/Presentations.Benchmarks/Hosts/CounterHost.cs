namespace Presentations.Benchmarks.Hosts;

/// <summary>The stock template with its counter page, in a process of its own.</summary>
internal static class CounterHost
{
    public const string Verb = "serve-counter";

    public static Task<int> RunAsync(string[] args) => throw new NotImplementedException(string.Join(' ', args));
}
