namespace Presentations.Domain.Periods;

/// <summary>What the checklist found and was kept, as it travels with the submission.</summary>
public sealed class SubmittedRemark : ICoordinated, IFrozen
{
    private SubmittedRemark() { }

    public SubmittedRemark(int submissionId, KeptItem item) =>
        (SubmissionId, OwnerId, Key, Sentence, Because) = (submissionId, item.OwnerId, item.Key, item.Sentence, item.Because);

    public int SubmissionId { get; private set; }

    public string Key { get; private set; } = "";

    public int OwnerId { get; private set; }

    public string Sentence { get; private set; } = "";

    public string Because { get; private set; } = "";
}
