namespace Presentations.Domain.Totals;

/// <summary>The published figures of some quarters: by state, and by county of a state that stands alone.</summary>
public sealed class Publication
{
    private readonly SmallNumbers small;
    private readonly List<IReadOnlyList<IReadOnlyList<ApprovedMonth>>> steps = [];
    private readonly List<PublishedQuarter> quarters = [];
    private readonly List<ApprovedMonth> waiting = [];
    private readonly List<PublishedRestatement> restated = [];

    /// <param name="approved">By state, in the order of approval.</param>
    /// <param name="restatements">Those that may be told.</param>
    public Publication(IReadOnlyCollection<ApprovedMonth> approved, IEnumerable<PublishedRestatement> restatements, IEnumerable<DateOnly> firstDays, SmallNumbers small)
    {
        var changes = restatements.ToLookup(change => change.Key);
        this.small = small;
        foreach (var first in firstDays)
        {
            var ofQuarter = small.Steps(approved.Where(month => IsIn(first, month.Key.Month)), out var ofNext);
            steps.Add(ofQuarter);
            quarters.Add(PublishedQuarter.Of(ofQuarter, small));
            waiting.AddRange(ofNext);
            restated.AddRange(RestatedIn(quarters[^1], ofQuarter.SelectMany(step => step).SelectMany(month => changes[month.Key])));
        }
        States = PublishedTable.Of(quarters);
    }

    public PublishedTable States { get; }

    /// <summary>Approved months that are not published yet, because they hold too few people to be told apart.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Whether such a month holds presentations there.</summary>
    /// <param name="state">Null for anywhere.</param>
    public bool IsHeldBack(string? state) => waiting.Exists(month => Holds(month, state));

    /// <summary>Those whose presentations are in the published figures.</summary>
    public IReadOnlySet<int> OwnersOf(string? state) =>
        steps.SelectMany(ofQuarter => ofQuarter).SelectMany(step => step).Where(month => Holds(month, state)).Select(month => month.Key.OwnerId).ToHashSet();

    /// <summary>What may be told of restatements since, of places that stand alone; nothing where they make a small number of people together.</summary>
    /// <param name="state">Null for the nation.</param>
    public RestatedSince RestatedOf(string? state)
    {
        var told = restated.FindAll(change => (state ?? change.Place) == change.Place && !States.Pooled.Contains(change.Place));
        var together = new RestatedSince(told.SelectMany(change => change.Ids).Distinct().Count(), told.Sum(change => change.Change.Presentations), told.Sum(change => change.Change.Reached));
        return small.IsSmall(Math.Abs(together.Reached)) ? default : together;
    }

    /// <summary>A state quarter by quarter; only of a state that stands alone in all of them.</summary>
    public IReadOnlyList<PublishedFigures> QuartersOf(string state) =>
        [.. quarters.Select(quarter => Alone(quarter, state))];

    /// <summary>Its counties; only of a state that stands alone.</summary>
    public PublishedTable CountiesOf(string state, ILookup<RollupKey, (string County, PublishedFigures Figures)> counties) => PublishedTable.Of([.. steps.Zip(quarters, (ofQuarter, quarter) => quarter.CountiesOf(
        state, ofQuarter.Select(step => step.Select(month => new ApprovedMonth(month.Key, counties[month.Key].ToDictionary(county => county.County, county => county.Figures))).ToList()), small))]);

    /// <summary>Nothing of a place of which too few people would be left.</summary>
    private IEnumerable<PublishedRestatement> RestatedIn(PublishedQuarter quarter, IEnumerable<PublishedRestatement> changes) => changes.GroupBy(change => change.Place)
        .Where(place => !small.IsSmall(Alone(quarter, place.Key).Reached + place.Sum(change => change.Change.Reached))).SelectMany(place => place);

    private static PublishedFigures Alone(PublishedQuarter quarter, string state) =>
        PublishedFigures.Sum(quarter.Cells.Where(cell => cell.Places is [var only] && only == state).Select(cell => cell.Figures));

    private static bool Holds(ApprovedMonth month, string? state) => month.Places.Any(place => (state ?? place.Key) == place.Key && place.Value.Presentations > 0);

    private static bool IsIn(DateOnly first, int month) => DateRange.MonthOf(first) <= month && month <= DateRange.MonthOf(first.AddMonths(2));
}
