namespace Presentations.Domain.Totals;

/// <summary>A table as it may be published: places that stand alone, and the others together.</summary>
/// <param name="Places">By code; without those that are pooled.</param>
/// <param name="Others">What the pooled places have together; null when none is pooled.</param>
/// <param name="Pooled">The codes of the places that are pooled.</param>
public sealed record PublishedTable(
    IReadOnlyDictionary<string, PublishedFigures> Places, PublishedFigures? Others, IReadOnlySet<string> Pooled, PublishedFigures Total)
{
    /// <summary>A split of which nothing would be left but a sum says nothing.</summary>
    public bool IsWithheld => Places.Count == 0;

    /// <summary>Whoever is pooled in one quarter is pooled in all tables that hold it, so that no difference tells them apart.</summary>
    public static PublishedTable Of(IReadOnlyCollection<PublishedQuarter> quarters)
    {
        var pooled = quarters.SelectMany(quarter => quarter.Pooled).ToHashSet();
        var cells = quarters.SelectMany(quarter => quarter.Cells).ToLookup(cell => cell.Places.Any(pooled.Contains));
        var alone = cells[false].GroupBy(cell => cell.Places[0], cell => cell.Figures).ToDictionary(place => place.Key, PublishedFigures.Sum);
        return new PublishedTable(
            alone, pooled.Count > 0 ? Sum(cells[true]) : null, pooled, Sum(cells[true].Concat(cells[false])));

        static PublishedFigures Sum(IEnumerable<PublishedCell> cells) => PublishedFigures.Sum(cells.Select(cell => cell.Figures));
    }
}
