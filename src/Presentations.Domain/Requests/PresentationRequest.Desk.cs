namespace Presentations.Domain.Requests;

/// <content>What the desk does.</content>
public sealed partial class PresentationRequest
{
    /// <summary>Entered by a coordinator on a school's behalf, after a phone call.</summary>
    public static PresentationRequest Enter(
        int ownerId, Guid entryId, RequestFacts facts, Requester requester, PrivateLink link, int memberId, DateTime answerDueUtc, TimeProvider clock)
    {
        var request = New(ownerId, entryId, facts, requester, link, clock);
        (request.EnteredById, request.Status) = (memberId, RequestStatus.Waiting);
        (request.ConfirmedAtUtc, request.AnswerDueUtc) = (request.AskedAtUtc, request.InTime(answerDueUtc));
        request.Note(StepKind.Asked, clock, memberId);
        return request;
    }

    public void WriteFromDesk(string message, int? memberId, TimeProvider clock)
    {
        Acknowledge(memberId, clock);
        Note(StepKind.DeskWrote, clock, memberId, Bounds.Name(message, "The message", Bounds.TextLength));
    }

    /// <param name="agencyId">The agency that goes along, because it serves schools of the next desk too; null when none does.</param>
    public void HandOver(int ownerId, string because, int? memberId, TimeProvider clock, int? agencyId = null)
    {
        Rule.Require(Status is RequestStatus.Unconfirmed || Status.IsOpen() && Status is not RequestStatus.Booked, "Only a request that waits can be handed over; a booked visit is moved on the schedule.");
        Rule.Require(ownerId != OwnerId, "This desk has the request already.", "OwnerId");
        Because = GivenReason.Of(because, longest: Bounds.TextLength);
        ReleaseOffers(clock, memberId);
        volunteers.Clear();
        (OwnerId, AgencyId) = (ownerId, agencyId);
        foreach (var window in windows) window.OwnerId = ownerId;
        foreach (var audience in audiences) audience.OwnerId = ownerId;
        foreach (var step in steps) step.OwnerId = ownerId;
        foreach (var offer in offers) offer.OwnerId = ownerId;
        Note(StepKind.HandedOver, clock, memberId);
    }

    /// <summary>The agency that takes the schools of the district; null for the task force itself.</summary>
    public void Serve(int? agencyId) => AgencyId = agencyId;

    public void Decline(DeclineReason reason, string? message, int? memberId, TimeProvider clock)
    {
        Rule.Require(Status.IsOpen() && Status is not RequestStatus.Booked, "Only a request that waits can be declined; cancel a booked visit instead.");
        Rule.Require(reason is not Requests.DeclineReason.Other || !string.IsNullOrWhiteSpace(message), "Say in a sentence why, for the school.", "Message");
        ReleaseOffers(clock, memberId);
        (Status, DeclineReason) = (RequestStatus.Declined, reason);
        Acknowledge(memberId, clock);
        Note(StepKind.Declined, clock, memberId, message);
    }
}
