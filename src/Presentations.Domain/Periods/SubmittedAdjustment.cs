namespace Presentations.Domain.Periods;

/// <summary>A restatement of an earlier month, as the next submission tells of it.</summary>
public sealed class SubmittedAdjustment : ICoordinated, IFrozen
{
    private SubmittedAdjustment() { }

    public SubmittedAdjustment(int submissionId, Restatement restatement) =>
        (SubmissionId, OwnerId, RestatementId) = (submissionId, restatement.OwnerId, restatement.Id);

    public int SubmissionId { get; private set; }

    public int OwnerId { get; private set; }

    /// <summary>Told by one standing submission: when that is returned, the next one tells it again.</summary>
    public int RestatementId { get; private set; }
}
