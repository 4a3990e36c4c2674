namespace Presentations.Domain.Totals;

/// <summary>What restatements that were approved since change in approved figures; below zero where they take away.</summary>
/// <param name="Count">How many restatements.</param>
public readonly record struct RestatedSince(int Count, long Presentations, long Reached)
{
    /// <summary>For example "1 restatement has been approved since: ±0 presentations, −276 people; with it, the approved months hold 3,687 presentations to 384,471 people."</summary>
    /// <param name="presentations">As they were approved.</param>
    /// <param name="reached">As they were approved.</param>
    /// <param name="counted">What so many of them are called, for example "presentations".</param>
    public string InWords(long presentations, long reached, Func<long, string> counted) =>
        $"{(Count == 1 ? "1 restatement has" : $"{Count:N0} restatements have")} been approved since: {Signed(Presentations)} {counted(Presentations)}, {Signed(Reached)} people; " +
        $"{(Count == 1 ? "with it" : "with them")}, the approved months hold {presentations + Presentations:N0} {counted(presentations + Presentations)} to {reached + Reached:N0} people.";

    /// <summary>For example "1 restated since: −276 people".</summary>
    public string Brief => $"{Count:N0} restated since: {(Presentations == 0 ? "" : $"{Signed(Presentations)} {(Math.Abs(Presentations) == 1 ? "presentation" : "presentations")}, ")}{Signed(Reached)} people";

    public static RestatedSince Sum(IEnumerable<RestatedSince> parts) =>
        parts.Aggregate(default(RestatedSince), (one, other) => new(one.Count + other.Count, one.Presentations + other.Presentations, one.Reached + other.Reached));

    private static string Signed(long number) => number.ToString("+#,0;−#,0;±0", System.Globalization.CultureInfo.InvariantCulture);
}
