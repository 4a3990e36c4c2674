using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>How many task forces stand where, in a range of months.</summary>
/// <param name="Months">The months of the range that are over; 0 when nothing can have been submitted yet.</param>
public sealed record PeriodCompleteness(IReadOnlyDictionary<PeriodStanding, int> Counts, int Months)
{
    private static readonly PeriodStanding[] Order =
        [PeriodStanding.Approved, PeriodStanding.Submitted, PeriodStanding.SubmittedInPart, PeriodStanding.Returned, PeriodStanding.InPart, PeriodStanding.NotReported];

    public static PeriodCompleteness Count(IEnumerable<PeriodStanding> standings, int months) => new(standings.CountBy(standing => standing).ToDictionary(), months);

    /// <summary>The task forces that are expected to report.</summary>
    public int Expected => Counts.Values.Sum();

    public int this[PeriodStanding standing] => Counts.GetValueOrDefault(standing);

    /// <summary>The months of which a part had not been over; null where all are.</summary>
    public UnfinishedRange? Unfinished { get; init; }

    /// <summary>What the task forces lack that have some of their months in the figures and not all, by their standing.</summary>
    public IReadOnlyDictionary<PeriodStanding, MissingMonths> Missing { get; init; } = new Dictionary<PeriodStanding, MissingMonths>();

    /// <summary>For example "59 approved, 1 returned, 1 not reported" or "51 in part, 10 not reported (only March 2018 of March–May 2018 was over)".</summary>
    public string InWords => Months == 0 ? "no month of it is over yet"
        : Expected == 0 ? "no task force covers this"
        : $"{string.Join(", ", Order.Where(standing => this[standing] > 0).Select(Say))}{(Unfinished is { } range ? $" ({range.InWords})" : "")}";

    /// <summary>The same as the beginning of a sentence that says of how many.</summary>
    public string OfHowMany => Expected == 0 ? $"{char.ToUpperInvariant(InWords[0])}{InWords[1..]}" : $"Of {(Expected == 1 ? "1 task force" : $"{Expected:N0} task forces")}: {InWords}";

    private string Say(PeriodStanding standing) =>
        $"{this[standing]:N0} {standing.Label().ToLowerInvariant()}{(Missing.GetValueOrDefault(standing) is { InWords: { } words } missing ? $" ({Of(standing, missing)}{words})" : "")}";

    private string Of(PeriodStanding standing, MissingMonths missing) => missing.TaskForces < this[standing] ? $"{missing.TaskForces:N0} of them in part, " : "";
}

/// <summary>Whole months that were asked for before they all were over.</summary>
/// <param name="Over">Those that were.</param>
public sealed record UnfinishedRange(DateRange Asked, DateRange Over)
{
    /// <summary>For example "only March 2018 of March–May 2018 was over".</summary>
    public string InWords => $"only {Over.InWords()} of {Asked.InWords()} was over";
}
