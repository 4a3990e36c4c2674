namespace Presentations.Domain.Requests;

/// <content>Presenters who would take it.</content>
public sealed partial class PresentationRequest
{
    public void VolunteerFor(int memberId, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Waiting or RequestStatus.WaitingList, "This request no longer looks for a presenter.");
        if (!volunteers.Exists(volunteer => volunteer.MemberId == memberId)) volunteers.Add(new Volunteer(this, memberId, clock.GetUtcNow().UtcDateTime));
    }

    public void StepBack(int memberId) => volunteers.RemoveAll(volunteer => volunteer.MemberId == memberId);
}
