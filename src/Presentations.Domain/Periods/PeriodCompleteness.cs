namespace Presentations.Domain.Periods;

/// <summary>How many task forces stand where, in a range of months.</summary>
/// <param name="Months">The months of the range that are over; 0 when nothing can have been submitted yet.</param>
public sealed record PeriodCompleteness(IReadOnlyDictionary<PeriodStanding, int> Counts, int Months)
{
    private static readonly PeriodStanding[] Order =
        [PeriodStanding.Approved, PeriodStanding.Submitted, PeriodStanding.Returned, PeriodStanding.InPart, PeriodStanding.NotReported];

    public static PeriodCompleteness Count(IEnumerable<PeriodStanding> standings, int months) => new(standings.CountBy(standing => standing).ToDictionary(), months);

    /// <summary>The task forces that are expected to report.</summary>
    public int Expected => Counts.Values.Sum();

    public int this[PeriodStanding standing] => Counts.GetValueOrDefault(standing);

    /// <summary>For example "59 approved, 1 returned, 1 not reported".</summary>
    public string InWords => Months == 0 ? "no month of it is over yet"
        : Expected == 0 ? "no task force covers this"
        : string.Join(", ", Order.Where(standing => this[standing] > 0).Select(standing => $"{this[standing]:N0} {standing.Label().ToLowerInvariant()}"));
}
