namespace Presentations.Benchmarks.Hosts;

/// <summary>The product itself, as its own Program starts it, in a process of its own.</summary>
internal static class ProductHost
{
    public const string Verb = "serve-product";

    public static Task<int> RunAsync(string[] args) => throw new NotImplementedException(string.Join(' ', args));
}
