using Presentations.Domain.Periods.Checks;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>A month of a task force or state desk: open, submitted, then approved or returned. There is no row before somebody works on it.</summary>
public sealed class ReportingPeriod : ICoordinated, IVersioned, IHistoried
{
    private readonly List<KeptItem> kept = [];

    private ReportingPeriod() { }

    public static ReportingPeriod Open(int ownerId, int month) => new() { OwnerId = ownerId, Month = month };

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>As yyyymm, on the venues' calendars.</summary>
    public int Month { get; private set; }

    public int Version { get; private set; }

    public PeriodStatus Status { get; private set; }

    /// <summary>The latest submission; a returned one stays until the next takes its place. Null before the first.</summary>
    public Submission? Latest { get; private set; }

    public int? LatestId { get; private set; }

    /// <summary>The member who submitted it last.</summary>
    public int? SubmittedById { get; private set; }

    [Derived]
    public DateTime? SubmittedAtUtc { get; private set; }

    /// <summary>The first submission counts for punctuality, whatever is returned later.</summary>
    [Derived]
    public DateTime? FirstSubmittedAtUtc { get; private set; }

    /// <summary>The member who approved or returned it.</summary>
    public int? DecidedById { get; private set; }

    [Derived]
    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>Why it was sent back; null unless it is.</summary>
    public string? ReturnedBecause { get; private set; }

    public string? Because { get; private set; }

    /// <summary>What the checklist found and somebody kept as it is, each with a reason.</summary>
    public IReadOnlyList<KeptItem> Kept => kept;

    public DateRange Days => new(DateRange.FirstDayOf(Month), DateRange.FirstDayOf(Month).AddMonths(1).AddDays(-1));

    /// <summary>Keeps something as it is that the checklist found; the reason travels with the submission.</summary>
    public void Keep(ChecklistItem found, string? because, int memberId, TimeProvider clock)
    {
        RequireOpen();
        Rule.Require(found.Check.MayBeKept(), "An import that nobody has approved is not kept as it is: approve it, or undo it.");
        var reason = GivenReason.Of(because);
        kept.RemoveAll(item => item.Key == found.Key);
        kept.Add(new KeptItem(this, found.Key, found.Sentence, reason, memberId, clock));
    }

    /// <summary>Puts it back on the list.</summary>
    public void Reconsider(string key)
    {
        RequireOpen();
        kept.RemoveAll(item => item.Key == key);
    }

    /// <summary>Freezes the month. What is in the submission is read where it is saved, so that nothing can come between.</summary>
    /// <param name="seen">The month as it was when the person looked.</param>
    public Submission Submit(int memberId, SeenMonth seen, TimeProvider clock)
    {
        RequireOpen();
        var now = clock.GetUtcNow().UtcDateTime;
        Rule.Require(DateRange.FirstDayOf(Month).AddMonths(1) <= DateOnly.FromDateTime(now), $"{Days.InWords()} is not over yet; it can be submitted from the first day of the next month.");
        Latest = new Submission(this, (Latest?.Number ?? 0) + 1, memberId, seen, now);
        (Status, SubmittedById, SubmittedAtUtc, ReturnedBecause, Because) = (PeriodStatus.Submitted, memberId, now, null, null);
        FirstSubmittedAtUtc ??= now;
        (DecidedById, DecidedAtUtc) = (null, null);
        return Latest;
    }

    public Review Approve(int memberId, TimeProvider clock)
    {
        Rule.Require(Status is PeriodStatus.Submitted, "Only a submitted month can be approved.");
        Rule.Require(memberId != SubmittedById, "You submitted this month yourself; somebody else approves it.");
        return Decide(ReviewDecision.Approved, PeriodStatus.Approved, memberId, null, clock);
    }

    public Review Return(int memberId, string? because, TimeProvider clock)
    {
        Rule.Require(Status is PeriodStatus.Submitted, Status is PeriodStatus.Approved
            ? "This month is approved; it is corrected by restatements, not by sending it back."
            : "Only a submitted month can be returned.");
        return Decide(ReviewDecision.Returned, PeriodStatus.Returned, memberId, GivenReason.Of(because, "The reason for returning"), clock);
    }

    private Review Decide(ReviewDecision decision, PeriodStatus status, int memberId, string? because, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        (Status, DecidedById, DecidedAtUtc, ReturnedBecause, Because) = (status, memberId, now, because, because);
        return new Review(Latest!, decision, memberId, because, now);
    }

    private void RequireOpen() => Rule.Require(!Status.IsFrozen(), $"{Days.InWords()} is {Status.Label().ToLowerInvariant()}; it stays as it was submitted.");
}
