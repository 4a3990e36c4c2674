namespace Presentations.Domain.Totals;

/// <summary>The published figures of some quarters: by state, and by county of a state that stands alone.</summary>
public sealed class Publication
{
    private readonly SmallNumbers small;
    private readonly List<IReadOnlyList<IReadOnlyList<ApprovedMonth>>> steps = [];
    private readonly List<PublishedQuarter> quarters = [];

    /// <param name="approved">By state, in the order of approval.</param>
    public Publication(IReadOnlyCollection<ApprovedMonth> approved, IEnumerable<DateOnly> firstDays, SmallNumbers small)
    {
        this.small = small;
        foreach (var first in firstDays)
        {
            var ofQuarter = small.Steps(approved.Where(month => IsIn(first, month.Key.Month)), out var waiting);
            steps.Add(ofQuarter);
            quarters.Add(PublishedQuarter.Of(ofQuarter, small));
            Waiting += waiting;
        }
        States = PublishedTable.Of(quarters);
    }

    public PublishedTable States { get; }

    /// <summary>Approved months that are not published yet, because they hold too few people to be told apart.</summary>
    public int Waiting { get; }

    /// <summary>A state quarter by quarter; only of a state that stands alone in all of them.</summary>
    public IReadOnlyList<PublishedFigures> QuartersOf(string state) =>
        [.. quarters.Select(quarter => PublishedFigures.Sum(quarter.Cells.Where(cell => cell.Places.Contains(state)).Select(cell => cell.Figures)))];

    /// <summary>Its counties; only of a state that stands alone.</summary>
    public PublishedTable CountiesOf(string state, ILookup<RollupKey, (string County, PublishedFigures Figures)> counties) => PublishedTable.Of([.. steps.Zip(quarters, (ofQuarter, quarter) => quarter.CountiesOf(
        state, ofQuarter.Select(step => step.Select(month => new ApprovedMonth(month.Key, counties[month.Key].ToDictionary(county => county.County, county => county.Figures))).ToList()), small))]);

    private static bool IsIn(DateOnly first, int month) => DateRange.MonthOf(first) <= month && month <= DateRange.MonthOf(first.AddMonths(2));
}
