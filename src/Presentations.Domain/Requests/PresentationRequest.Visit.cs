using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>The visit that answers it, from its booking to its end.</content>
public sealed partial class PresentationRequest
{
    /// <summary>So long the desk looks for another day when a visit was cancelled, whatever days the school had named.</summary>
    private const int DaysForAnother = 56;

    /// <summary>Books a time that was agreed otherwise, for example on the phone.</summary>
    /// <param name="onlineLink">Where an online talk is joined; null when it comes later.</param>
    public Visit Book(int presenterId, Slot slot, Guid entryId, int? memberId, TimeProvider clock, string? onlineLink = null)
    {
        Rule.Require(Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList, $"This request cannot be booked: {Status.Label().ToLowerInvariant()}.");
        foreach (var offer in offers.Where(offer => offer.Status is OfferStatus.Open)) offer.Release();
        Acknowledge(memberId, clock);
        return Booked(slot, presenterId, entryId, memberId, clock, onlineLink);
    }

    /// <summary>The visit that answers it was moved; the request goes on.</summary>
    public void FollowMove(int? memberId, TimeProvider clock)
    {
        ReleaseOffers(clock, memberId);
        Note(StepKind.Moved, clock, memberId);
    }

    /// <summary>The visit does not take place and the school wants none any more.</summary>
    public void FollowCancellation(string? because, int? memberId, TimeProvider clock)
    {
        ReleaseOffers(clock, memberId);
        Status = RequestStatus.Withdrawn;
        Note(StepKind.VisitCancelled, clock, memberId, because);
    }

    /// <summary>The visit does not take place and the school still wants one: the request waits again, with a promise and with days of its own.</summary>
    public void WaitAgain(DateTime answerDueUtc, string? because, int? memberId, TimeProvider clock)
    {
        ReleaseOffers(clock, memberId);
        var (today, named) = (clock.Today(Zone), windows.Max(window => window.LastDay));
        Status = RequestStatus.Waiting;
        (AnswerDueUtc, AcknowledgedAtUtc, Chase) = (answerDueUtc, null, Chase.None);
        DecideBy = null; // it has decided for us before
        LastDay = named > today.AddDays(DaysForAnother) ? named : today.AddDays(DaysForAnother);
        Note(StepKind.VisitCancelled, clock, memberId, because);
    }

    public void FollowNoShow(int? memberId, TimeProvider clock)
    {
        ReleaseOffers(clock, memberId);
        Status = RequestStatus.NoShow;
        Note(StepKind.NoShow, clock, memberId);
    }

    /// <summary>The talks were given.</summary>
    public void Complete(int? memberId, TimeProvider clock)
    {
        if (Status is RequestStatus.Completed) return;
        ReleaseOffers(clock, memberId);
        Status = RequestStatus.Completed;
        Note(StepKind.Delivered, clock, memberId);
    }

    private Visit Booked(Slot slot, int presenterId, Guid entryId, int? bookedById, TimeProvider clock, string? onlineLink = null)
    {
        Status = RequestStatus.Booked;
        Note(StepKind.Booked, clock, bookedById);
        return Visit.Book(OwnerId, entryId, VisitOf(slot, presenterId) with { OnlineLink = onlineLink }, SessionPlan.Of(slot, Sessions, Minutes, PlannedTalk()), clock, bookedById);
    }

    private BookingFacts VisitOf(Slot slot, int presenterId) => new(new VisitFacts(slot.Date, Place) { VenueId = VenueId, LeadPresenterId = presenterId, LeadAgencyId = AgencyId })
    {
        RequestId = Id,
    };

    private PlannedSession PlannedTalk() => new(default, Minutes)
    {
        Format = Format,
        Language = Language,
        Topics = Delivery.TopicSet.Codes(Topics),
        Audience = audiences.Count == 1 ? audiences[0].Audience : null,
        Expected = ExpectedInEach(Sessions),
    };
}
