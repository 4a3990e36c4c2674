using System.Globalization;

namespace Presentations.Benchmarks.Measuring;

/// <summary>Writes the results as a table for README.</summary>
internal static class ResultTable
{
    public static string Of(IEnumerable<Result> results, Machine machine, int presentations)
    {
        var rows = results.Select(result => $"| {result.Goal} | {result.Measured} | {result.IsMet switch { true => "yes", false => "**no**", null => "" }} |");
        return string.Create(CultureInfo.InvariantCulture, $"""
            {machine}; SQLite (WAL, `synchronous=FULL`), {presentations:N0} presentations unless a row says otherwise.

            | Goal | Measured | Met |
            |---|---|---|
            {string.Join('\n', rows)}
            """);
    }
}
