using Presentations.Domain.Delivery;

namespace Presentations.Domain.Totals;

/// <summary>What is published of a quarter, from which every published table is added up.</summary>
public sealed class PublishedQuarter
{
    private PublishedQuarter(IReadOnlyList<PublishedCell> cells, IReadOnlySet<string> pooled) => (Cells, Pooled) = (cells, pooled);

    /// <summary>Disjoint; step by step.</summary>
    public IReadOnlyList<PublishedCell> Cells { get; }

    /// <summary>The places that are not shown alone.</summary>
    public IReadOnlySet<string> Pooled { get; }

    /// <param name="steps">In the order of their publication, whatever is asked for: what came first must be pooled as it was then.</param>
    public static PublishedQuarter Of(IEnumerable<IReadOnlyList<ApprovedMonth>> steps, SmallNumbers small) =>
        Of(steps, small, (pooled, places, _) => small.Pool(pooled, places.ToDictionary(place => place.Key, place => place.Value.Reached)));

    /// <summary>
    /// The counties of a state that stands alone. A county stands alone when it does so in every group that the state shows: who knows that
    /// a county had one group only would else take it from that group, and see the rest.
    /// </summary>
    /// <param name="steps">Of the same months by county.</param>
    public PublishedQuarter CountiesOf(string state, IEnumerable<IReadOnlyList<ApprovedMonth>> steps, SmallNumbers small)
    {
        var unsplit = Cells.Where(cell => cell.Places is [var only] && only == state).ToDictionary(cell => cell.Step, cell => cell.Unsplit);
        return Of(steps, small, (pooled, places, step) =>
        {
            var shown = unsplit.GetValueOrDefault(step, new HashSet<AudienceGroup>());
            small.Pool(pooled, places.ToDictionary(place => place.Key, place => place.Value.Shown(shown)));
        });
    }

    private static PublishedQuarter Of(
        IEnumerable<IReadOnlyList<ApprovedMonth>> steps, SmallNumbers small, Action<ISet<string>, IReadOnlyDictionary<string, PublishedFigures>, int> pool)
    {
        var (cells, pooled) = (new List<PublishedCell>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (number, step) in steps.Index())
        {
            var places = step.SelectMany(month => month.Places).GroupBy(place => place.Key, place => place.Value)
                .ToDictionary(place => place.Key, PublishedFigures.Sum);
            pool(pooled, places, number);
            cells.AddRange(places.Where(place => !pooled.Contains(place.Key)).Select(place => Cell(number, [place.Key], place.Value, small)));
            var together = places.Where(place => pooled.Contains(place.Key)).ToList();
            if (together.Count > 0) cells.Add(Cell(number, [.. together.Select(place => place.Key)], PublishedFigures.Sum(together.Select(place => place.Value)), small));
        }
        return new PublishedQuarter(cells, pooled);
    }

    /// <summary>Small groups stand with those that nobody split.</summary>
    private static PublishedCell Cell(int step, IReadOnlyList<string> places, PublishedFigures figures, SmallNumbers small)
    {
        var unsplit = new HashSet<AudienceGroup>();
        if (figures.People.Values.Any(small.IsSmall)) unsplit.Add(AudienceGroup.Unspecified);
        small.Pool(unsplit, figures.People);
        return new PublishedCell(step, places, unsplit, figures with { People = figures.Shown(unsplit), Unsplit = unsplit.Where(group => group is not AudienceGroup.Unspecified).ToHashSet() });
    }
}

/// <summary>The smallest thing that is published.</summary>
/// <param name="Places">One, or those that are pooled.</param>
/// <param name="Unsplit">The audience groups that stand together as not split.</param>
public sealed record PublishedCell(int Step, IReadOnlyList<string> Places, IReadOnlySet<AudienceGroup> Unsplit, PublishedFigures Figures);
