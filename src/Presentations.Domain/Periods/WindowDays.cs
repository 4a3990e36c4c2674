using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The days of a window that people name: a campaign's or a grant's. It need not be whole months.</summary>
internal static class WindowDays
{
    /// <summary>Refuses once, with everything that is wrong.</summary>
    public static DateRange Require(DateOnly? first, DateOnly? last)
    {
        Rule.Together(
            () => Rule.Require(first is not null, "The first day is missing.", "FirstDay"),
            () => Rule.Require(last is not null, "The last day is missing.", "LastDay"),
            () => Rule.Require(first is null || last is null || first <= last, $"The last day, {last:yyyy-MM-dd}, is before the first, {first:yyyy-MM-dd}.", "LastDay"),
            () => Rule.Require(first is null or { Year: >= Bounds.FirstYear }, $"{first:yyyy-MM-dd} is before {Bounds.FirstYear}, when the program began.", "FirstDay"),
            () => Rule.Require(last is null or { Year: <= Bounds.LastYear }, $"{last:yyyy-MM-dd} is after {Bounds.LastYear}.", "LastDay"));
        return new DateRange(first!.Value, last!.Value);
    }
}
