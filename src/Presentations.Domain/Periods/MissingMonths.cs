using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The months that are over and that task forces in part lack.</summary>
/// <param name="TaskForces">How many have some of the months and not all.</param>
/// <param name="Over">How many months of the range are over.</param>
/// <param name="ByMonth">How many of them lack it; by month, as yyyymm.</param>
/// <param name="Fewest">How many months the one lacks that lacks the fewest.</param>
/// <param name="Most">How many months the one lacks that lacks the most.</param>
public sealed record MissingMonths(int TaskForces, int Over, IReadOnlyDictionary<int, int> ByMonth, int Fewest, int Most)
{
    /// <summary>As many are named one by one.</summary>
    private const int MostNamed = 3;

    /// <summary>For example "without April 2018: 1, May 2018", "without 9 of 12 months", or "without 8 or 9 of 12 months" where some lack more than others; null where none is missing.</summary>
    public string? InWords => ByMonth.Count == 0 ? null
        : ByMonth.Count <= MostNamed ? $"without {string.Join(", ", ByMonth.OrderBy(month => month.Key).Select(Say))}"
        : $"without {HowMany} of {Over} months";

    private string HowMany => Fewest == Most ? $"{Most}"
        : Fewest == 0 ? $"up to {Most}"
        : $"{Fewest} {(Most == Fewest + 1 ? "or" : "to")} {Most}";

    private string Say(KeyValuePair<int, int> month) =>
        $"{DateRange.FirstDayOf(month.Key).ToString("MMMM yyyy", CultureInfo.InvariantCulture)}{(month.Value < TaskForces ? $": {month.Value:N0}" : "")}";
}
