using Presentations.Domain.Directory;

namespace Presentations.Domain.Periods;

/// <summary>What an agency that the lines of a submission name was called then; it may be renamed or merged since.</summary>
public sealed class SubmittedAgency : ICoordinated, IFrozen
{
    private SubmittedAgency() { }

    public SubmittedAgency(int submissionId, Submission submission, Agency agency) =>
        (SubmissionId, OwnerId, AgencyId, Name) = (submissionId, submission.OwnerId, agency.Id, agency.Name);

    public int SubmissionId { get; private set; }

    public int AgencyId { get; private set; }

    public int OwnerId { get; private set; }

    public string Name { get; private set; } = "";
}
