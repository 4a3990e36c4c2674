using System.Globalization;
using Presentations.Benchmarks.Scenarios;

namespace Presentations.Benchmarks;

/// <summary>What the caller wants measured, on how many presentations.</summary>
internal sealed record Request(IReadOnlyCollection<string> Verbs, int Presentations, string Folder)
{
    private const string Everything = "all";

    public static string Usage => $"""
        Presentations.Benchmarks VERB… [--presentations 1000000] [--folder FOLDER]
          {Everything,-8} everything
        {string.Join('\n', Scenario.All.Select(scenario => $"  {scenario.Verb,-8} {scenario.About}"))}
        Databases are made once in FOLDER (the system's folder for temporary files by default) and used again by the next run.
        """;

    public bool Wants(string verb) => Verbs.Contains(Everything) || Verbs.Contains(verb);

    /// <summary>Null when it cannot be understood.</summary>
    public static Request? Read(string[] args)
    {
        var request = new Request([], 1_000_000, Path.Combine(Path.GetTempPath(), "presentations-benchmarks"));
        var words = new Queue<string>(args);
        while (words.TryDequeue(out var word))
        {
            if (word == "--presentations" && words.TryDequeue(out var number) && int.TryParse(number, CultureInfo.InvariantCulture, out var presentations))
                request = request with { Presentations = presentations };
            else if (word == "--folder" && words.TryDequeue(out var folder)) request = request with { Folder = Path.GetFullPath(folder) };
            else if (word == Everything || Scenario.All.Any(scenario => scenario.Verb == word)) request = request with { Verbs = [.. request.Verbs, word] };
            else return null;
        }
        return request.Verbs.Count == 0 ? null : request;
    }
}
