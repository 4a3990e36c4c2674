using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>
/// A later correction of one presentation in a submitted month: what the month's figures say, what they should say, who says so and why.
/// There is at most one open restatement for a presentation and month; approved by somebody else, it is final.
/// </summary>
public sealed class Restatement : ICoordinated, IVersioned, IHistoried
{
    private Restatement() { }

    public Restatement(Submission submission, int presentationId)
    {
        (SubmissionId, OwnerId, Month, PresentationId) = (submission.Id, submission.OwnerId, submission.Month, presentationId);
    }

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>The month that is corrected, as yyyymm.</summary>
    public int Month { get; private set; }

    /// <summary>The submission that it corrects.</summary>
    public int SubmissionId { get; private set; }

    public int PresentationId { get; private set; }

    /// <summary>A change of the presentation is written beside the save that makes it, so the restatement numbers itself.</summary>
    public int Version { get; private set; }

    public RestatementStatus Status { get; private set; }

    /// <summary>The <see cref="TalkLine"/> in the month's figures; null when it was not among them.</summary>
    public string? Before { get; private set; }

    /// <summary>The line as it is recorded now; null when it counts there no more.</summary>
    public string? After { get; private set; }

    /// <summary>Why the presentation was changed; the reasons of several changes stand below each other.</summary>
    public string Reasons { get; private set; } = "";

    /// <summary>The member who changed it last; null for the system.</summary>
    public int? ProposedById { get; private set; }

    public DateTime ProposedAtUtc { get; private set; }

    public int? DecidedById { get; private set; }

    public DateTime? DecidedAtUtc { get; private set; }

    /// <summary>Why it was sent back; null unless it was.</summary>
    public string? ReturnedBecause { get; private set; }

    string? IHistoried.Because => Reasons;

    public bool IsOpen => Status is RestatementStatus.Proposed or RestatementStatus.Returned;

    /// <summary>
    /// Whether both are of one presentation that went from one month to another. Approved one without the other it would
    /// count twice, or nowhere, so they are decided together.
    /// </summary>
    public bool MovesWith(Restatement other) => PresentationId == other.PresentationId && SubmissionId != other.SubmissionId && IsOpen && other.IsOpen
        && (After is null && other.Before is null || Before is null && other.After is null);

    /// <summary>
    /// Takes over how the presentation is recorded now; withdraws the restatement when that is what the figures say anyway. One that was
    /// sent back stays so as long as nothing of what was objected to is changed: the objection is not answered.
    /// </summary>
    public void Propose(TalkLine? before, TalkLine? after, Survivors agencies, string because, int? memberId, DateTime nowUtc)
    {
        if (!IsOpen) throw new InvalidOperationException("A decided restatement stays as it is; a later change makes another.");
        var isObjectedTo = Status is RestatementStatus.Returned && !Answers(after);
        Version++;
        (Before, After) = (before?.ToText(), after?.ToText());
        Reasons = Reasons.Length == 0 || Reasons.EndsWith(because, StringComparison.Ordinal) ? because : Shortened($"{Reasons}\n{because}");
        var isWithdrawn = before is null ? after is null : before.SaysTheSameAs(after, agencies);
        if (isObjectedTo && !isWithdrawn) return;
        (ProposedById, ProposedAtUtc, ReturnedBecause) = (memberId, nowUtc, null);
        Status = isWithdrawn ? RestatementStatus.Withdrawn : RestatementStatus.Proposed;
    }

    /// <summary>The undoing of a merge gives an agency its own name again: whoever proposed the rest, and whatever was objected to in it, stands.</summary>
    public void NameAgain(TalkLine? before, TalkLine? after, Survivors agencies)
    {
        if (!IsOpen) throw new InvalidOperationException("A decided restatement stays as it is; a later change makes another.");
        (Before, After, Version) = (before?.ToText(), after?.ToText(), Version + 1);
        if (before is null ? after is null : before.SaysTheSameAs(after, agencies)) Status = RestatementStatus.Withdrawn;
    }

    /// <summary>Of a presentation that came or went, everything is the difference.</summary>
    private bool Answers(TalkLine? after) => Before is null || After is null || after is null || TalkLine.Read(After).IsChangedWhereItDiffersFrom(TalkLine.Read(Before), after);

    /// <param name="period">The month that is corrected.</param>
    public void Approve(ReportingPeriod period, int memberId, TimeProvider clock)
    {
        Rule.Require(Status is RestatementStatus.Proposed, Status is RestatementStatus.Returned
            ? "This restatement was sent back; correct the presentation again, and it is proposed anew."
            : "Only a proposed restatement can be approved.");
        Rule.Require(period.Status is PeriodStatus.Approved, $"{period.Days.InWords()} itself is not approved yet: approve it first, or return it, and the correction becomes part of the next submission.");
        Rule.Require(memberId != ProposedById, "You made this correction yourself; somebody else approves it.");
        (Status, DecidedById, DecidedAtUtc) = (RestatementStatus.Approved, memberId, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Sends it back to whoever made the correction; the figures stay, and the difference stays open.</summary>
    public void Return(int memberId, string? because, TimeProvider clock)
    {
        Rule.Require(Status is RestatementStatus.Proposed, "Only a proposed restatement can be sent back.");
        ReturnedBecause = GivenReason.Of(because);
        (Status, DecidedById, DecidedAtUtc) = (RestatementStatus.Returned, memberId, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>The month was returned: the correction becomes part of its next submission.</summary>
    public void Supersede() => (Status, Version) = (RestatementStatus.Superseded, Version + 1);

    private static string Shortened(string reasons) => reasons.Length <= Bounds.TextLength ? reasons : reasons[^Bounds.TextLength..];
}

/// <summary>Where a restatement stands.</summary>
public enum RestatementStatus
{
    Proposed,

    /// <summary>Sent back with a reason; recorded and published figures differ until somebody corrects the talk again.</summary>
    Returned,

    Approved,

    /// <summary>The presentation says again what the figures say.</summary>
    Withdrawn,

    /// <summary>Its month was returned and will be submitted again.</summary>
    Superseded,
}
