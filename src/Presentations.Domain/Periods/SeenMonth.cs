using System.Globalization;

namespace Presentations.Domain.Periods;

/// <summary>A month as somebody looked at it: only what they have seen is submitted.</summary>
/// <param name="TotalsVersion">Of the month's totals; 0 when nothing was ever recorded.</param>
/// <param name="Summaries">The summaries that the submission would tell, late ones of earlier months among them.</param>
/// <param name="Adjustments">The approved corrections of earlier months that it would tell.</param>
public sealed record SeenMonth(long TotalsVersion, SeenRows Summaries = default, SeenRows Adjustments = default)
{
    /// <summary>The reasons for what was kept as it is, by the keys of the findings.</summary>
    public IReadOnlyDictionary<string, string> Kept { get; init; } = new Dictionary<string, string>();

    /// <summary>The latest line of history when the person looked: what came later was done since. Null when that is not known.</summary>
    public long? LatestEntry { get; init; }

    /// <summary>False when it was kept, or its reason was reworded, after the person looked.</summary>
    public bool Holds(KeptItem item) => Kept.TryGetValue(item.Key, out var because) && because == item.Because;
}

/// <summary>Rows that somebody saw: equal when they are the same ones.</summary>
/// <param name="Ids">In their order, apart by commas; null for none.</param>
public readonly record struct SeenRows(int Count, string? Ids)
{
    public IEnumerable<int> All => Ids?.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)) ?? [];

    public static SeenRows Of(IEnumerable<int> ids) => ids.Order().ToList() is { Count: > 0 } rows
        ? new SeenRows(rows.Count, string.Join(',', rows.Select(id => id.ToString(CultureInfo.InvariantCulture))))
        : default;
}

/// <summary>What of a month can be another than what somebody saw.</summary>
public enum UnseenPart
{
    Figures,
    Adjustments,
    Reasons,
}
