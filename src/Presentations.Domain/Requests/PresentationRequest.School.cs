using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>What the school does.</content>
public sealed partial class PresentationRequest
{
    /// <summary>A request that nobody confirms is gone after so long.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(7);

    /// <summary>Asked on the public page; the desk sees it once the requester has opened the link that is mailed.</summary>
    public static PresentationRequest Ask(
        int ownerId, Guid entryId, RequestFacts facts, Requester requester, PrivateLink link, SecretToken confirmation, TimeProvider clock)
    {
        var request = New(ownerId, entryId, facts, requester, link, clock);
        request.ConfirmHash = confirmation.Hash;
        request.Note(StepKind.Asked, clock);
        return request;
    }

    /// <summary>Whether the school did what a step of its tells. Of a visit that it booked or moved it has taken an offered time; who only joined hears of it.</summary>
    public bool IsFromSchool(RequestStep step) => step.IsSchools
        || step is { MemberId: null, Kind: StepKind.Booked or StepKind.Moved } && offers.Exists(offer => offer.Status is OfferStatus.Taken);

    /// <summary>True when its confirmation came too late; it only waits to be removed.</summary>
    public bool IsLapsedAt(DateTime utc) => Status is RequestStatus.Unconfirmed && AskedAtUtc + ConfirmWithin <= utc;

    /// <summary>Opens the desk's clock. Confirming twice changes nothing.</summary>
    public void Confirm(DateTime answerDueUtc, TimeProvider clock)
    {
        if (Status is not RequestStatus.Unconfirmed) return;
        Status = RequestStatus.Waiting;
        (ConfirmedAtUtc, AnswerDueUtc) = (clock.GetUtcNow().UtcDateTime, InTime(answerDueUtc));
        Note(StepKind.Confirmed, clock);
    }

    public void ChangeFacts(RequestFacts facts, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Unconfirmed or RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList,
            "This request can no longer be changed. Write us a message instead.");
        Rule.Require(facts.VenueId == VenueId && facts.Place.StateCode == StateCode, "The school of a request stays. Withdraw this one and ask anew for another school.", "Venue");
        ReleaseOffers(clock);
        Describe(facts, clock);
        if (AnswerDueUtc is { } due) AnswerDueUtc = InTime(due);
        Note(StepKind.Changed, clock);
    }

    public void WriteFromSchool(string message, TimeProvider clock)
    {
        Rule.Require(Status is not RequestStatus.Unconfirmed, "Confirm the request first, by the link in our e-mail.");
        Note(StepKind.SchoolWrote, clock, text: Bounds.Name(message, "The message", Bounds.TextLength));
    }

    /// <summary>None of the offered times suits, or a booked visit should move; the desk offers anew.</summary>
    public void ProposeOtherTime(string message, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Offered or RequestStatus.Booked, "No time is offered at the moment.", "Offer");
        ReleaseOffers(clock);
        Note(StepKind.OtherTimeProposed, clock, text: Bounds.Name(message, "The message", Bounds.TextLength));
    }

    /// <summary>The school chooses: the offer becomes the visit, its siblings are released.</summary>
    public Visit TakeOffer(int offerId, Guid entryId, TimeProvider clock)
    {
        var offer = Chosen(offerId, RequestStatus.Offered, clock);
        Take(offer);
        return Booked(offer.Slot, offer.PresenterId, entryId, bookedById: null, clock);
    }

    /// <summary>The school chooses another time for its booked visit: the visit moves there, and the request goes on.</summary>
    public void MoveVisit(Visit visit, int offerId, DeskRules rules, TimeProvider clock)
    {
        var offer = Chosen(offerId, RequestStatus.Booked, clock);
        Rule.Require(visit.RequestId == Id, "This visit answers another request.");
        rules.RequireBeforeCutOff(visit.StartsAtUtc!.Value, clock);
        Take(offer);
        visit.Move(offer.Date, offer.Start, "The school chose another time.", clock);
        if (visit.LeadPresenterId != offer.PresenterId) visit.Assign(offer.PresenterId, [.. visit.CoPresenters.Select(one => one.MemberId)]);
        Note(StepKind.Moved, clock);
    }

    public void Withdraw(string? because, TimeProvider clock)
    {
        Rule.Require(Status.IsOpen() || Status is RequestStatus.Unconfirmed or RequestStatus.Joined, "This request is closed already.");
        foreach (var offer in offers.Where(offer => offer.Status is OfferStatus.Open)) offer.Release();
        Status = RequestStatus.Withdrawn;
        Note(StepKind.Withdrawn, clock, text: because);
    }

    public void GiveFeedback(int fitted, bool wouldInviteAgain, string? comment, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Completed, "Feedback is for after the visit.");
        Rule.Require(Feedback is null, "Thank you: we have your feedback already.", "Feedback");
        Feedback = new HostFeedback(this, fitted, wouldInviteAgain, comment, clock.GetUtcNow().UtcDateTime);
        Note(StepKind.FeedbackGiven, clock);
    }

    public void Remind(bool wanted) => WantsReminders = wanted;

    /// <summary>Takes out everything that tells who asked, and what they wrote.</summary>
    public void RemoveContacts(TimeProvider clock)
    {
        if (ContactEmail is null) return;
        Rule.Require(!Status.IsOpen(), "As long as the request is open the task force must be able to reach you. Withdraw it first.", "Contacts");
        TakeOutContacts(clock);
    }

    /// <summary>The time that they are kept is over, also for a visit of which nobody has said how it went.</summary>
    public void RemoveOldContacts(TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Booked || !Status.IsOpen(), "The contacts of a request that waits are needed.");
        if (ContactEmail is not null) TakeOutContacts(clock);
    }

    private void TakeOutContacts(TimeProvider clock)
    {
        (ContactName, ContactEmail, ContactKey, ContactPhone, ContactPosition, OnSiteName, OnSitePhone) = (null, null, null, null, null, null, null);
        (Room, Equipment, Accessibility, Notes, WantsReminders) = (null, null, null, null, false);
        foreach (var step in steps) step.Text = null;
        Feedback?.RemoveComment();
        Note(StepKind.ContactsRemoved, clock);
    }

    private Offer Chosen(int offerId, RequestStatus status, TimeProvider clock)
    {
        var offer = offers.Find(offer => offer.Id == offerId);
        Rule.Require(Status == status && offer is not null && offer.IsOpenAt(clock.GetUtcNow().UtcDateTime),
            "This time is no longer free. Please choose among those shown now, or propose another.", "Offer");
        return offer;
    }

    /// <summary>Its siblings are released, and so is the one that was taken before.</summary>
    private void Take(Offer offer)
    {
        foreach (var other in offers.Where(other => other.Status is OfferStatus.Open or OfferStatus.Taken)) other.Release();
        offer.Take();
    }

    private static PresentationRequest New(int ownerId, Guid entryId, RequestFacts facts, Requester requester, PrivateLink link, TimeProvider clock)
    {
        var request = new PresentationRequest { OwnerId = ownerId, EntryId = entryId, TokenHash = link.Token.Hash, SealedToken = link.Sealed, AskedAtUtc = clock.GetUtcNow().UtcDateTime };
        request.Describe(facts, clock);
        request.ContactName = Bounds.Name(requester.Name, "Your name");
        request.ContactEmail = EmailAddress.Require(requester.Email);
        request.ContactKey = EmailAddress.Key(request.ContactEmail);
        request.ContactPhone = Bounds.Text(requester.Phone, "The phone number", PhoneLength);
        request.ContactPosition = Bounds.Text(requester.Position, "The position", Bounds.NameLength);
        request.OnSiteName = Bounds.Text(requester.OnSiteName, "The contact at the school", Bounds.NameLength);
        request.OnSitePhone = Bounds.Text(requester.OnSitePhone, "The phone number at the school", PhoneLength);
        request.ContactLanguage = Languages.Require(requester.Language);
        request.IsSchoolAddress = requester.IsSchoolAddress;
        return request;
    }
}
