namespace Presentations.Domain.Periods;

/// <summary>What somebody else than the submitter decided about a submission.</summary>
public sealed class Review : ICoordinated, IFrozen
{
    private Review() { }

    internal Review(Submission submission, ReviewDecision decision, int memberId, string? because, DateTime atUtc) =>
        (SubmissionId, OwnerId, Decision, MemberId, Because, AtUtc) = (submission.Id, submission.OwnerId, decision, memberId, because, atUtc);

    /// <summary>A submission is decided once.</summary>
    public int SubmissionId { get; private set; }

    public int OwnerId { get; private set; }

    public ReviewDecision Decision { get; private set; }

    public int MemberId { get; private set; }

    /// <summary>Null when it was approved.</summary>
    public string? Because { get; private set; }

    public DateTime AtUtc { get; private set; }
}

/// <summary>What a review says.</summary>
public enum ReviewDecision
{
    Approved,

    /// <summary>The submission is superseded from then on.</summary>
    Returned,
}
