using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The months that are over and that task forces in part lack.</summary>
/// <param name="TaskForces">How many stand in part.</param>
/// <param name="Over">How many months of the range are over.</param>
/// <param name="ByMonth">How many of them lack it; by month, as yyyymm.</param>
public sealed record MissingMonths(int TaskForces, int Over, IReadOnlyDictionary<int, int> ByMonth)
{
    /// <summary>As many are named one by one.</summary>
    private const int MostNamed = 3;

    /// <summary>For example "without April 2018: 1, May 2018", "without 9 of 12 months", or "without some of 9 months" where they lack different ones; null where none is missing.</summary>
    public string? InWords => ByMonth.Count == 0 ? null
        : ByMonth.Count <= MostNamed ? $"without {string.Join(", ", ByMonth.OrderBy(month => month.Key).Select(Say))}"
        : ByMonth.Values.All(lacking => lacking == TaskForces) ? $"without {ByMonth.Count} of {Over} months"
        : $"without some of {ByMonth.Count} months";

    private string Say(KeyValuePair<int, int> month) =>
        $"{DateRange.FirstDayOf(month.Key).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}{(month.Value < TaskForces ? $": {month.Value:N0}" : "")}";
}
