using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>What the desk does.</content>
public sealed partial class PresentationRequest
{
    /// <summary>So long the desk looks for another day when a visit was cancelled, whatever days the school had named.</summary>
    private const int DaysForAnother = 56;

    private const int StepMinutes = 15;

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

    public void Acknowledge(int? memberId, TimeProvider clock)
    {
        if (AcknowledgedAtUtc is not null) return;
        AcknowledgedAtUtc = clock.GetUtcNow().UtcDateTime;
        Note(StepKind.Acknowledged, clock, memberId);
    }

    /// <summary>The desk owes an answer anew, with a promise of its own; one that still runs is kept, because it ends earlier.</summary>
    public void AwaitAnswer(DateTime answerDueUtc)
    {
        if (Status is not RequestStatus.Waiting || AcknowledgedAtUtc is null) return;
        (AnswerDueUtc, AcknowledgedAtUtc, Chase) = (InTime(answerDueUtc), null, Chase.None);
    }

    public void WriteFromDesk(string message, int? memberId, TimeProvider clock)
    {
        Acknowledge(memberId, clock);
        Note(StepKind.DeskWrote, clock, memberId, Bounds.Name(message, "The message", Bounds.TextLength));
    }

    /// <summary>Books a time that was agreed otherwise, for example on the phone.</summary>
    /// <param name="onlineLink">Where an online talk is joined; null when it comes later.</param>
    public Visit Book(int presenterId, Slot slot, Guid entryId, int? memberId, TimeProvider clock, string? onlineLink = null)
    {
        Rule.Require(Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList, $"This request cannot be booked: {Status.Label().ToLowerInvariant()}.");
        foreach (var offer in offers.Where(offer => offer.Status is OfferStatus.Open)) offer.Release();
        Acknowledge(memberId, clock);
        return Booked(slot, presenterId, entryId, memberId, clock, onlineLink);
    }

    /// <param name="agencyId">The agency that goes along, because it serves schools of the next desk too; null when none does.</param>
    public void HandOver(int ownerId, string because, int? memberId, TimeProvider clock, int? agencyId = null)
    {
        Rule.Require(Status is RequestStatus.Unconfirmed || Status.IsOpen() && Status is not RequestStatus.Booked, "Only a request that waits can be handed over; a booked visit is moved on the schedule.");
        Rule.Require(ownerId != OwnerId, "This desk has the request already.", "OwnerId");
        Because = Bounds.Name(because, "The reason", Bounds.TextLength);
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

    /// <summary>No officer is free now; a slot that is cancelled may fill it.</summary>
    public void PutOnWaitingList(int? memberId, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Waiting or RequestStatus.Offered, "Only a request that waits can join the waiting list.");
        ReleaseOffers(clock, memberId);
        Status = RequestStatus.WaitingList;
        Acknowledge(memberId, clock);
        Note(StepKind.PutOnWaitingList, clock, memberId);
    }

    /// <summary>The times between two instants at which the whole stay suits the school, the earliest first.</summary>
    public IEnumerable<Slot> TimesWithin(DateTime fromUtc, DateTime untilUtc)
    {
        var (from, until) = (WallClock.FromUtc(fromUtc, Zone), WallClock.FromUtc(untilUtc, Zone));
        var day = DateOnly.FromDateTime(from);
        if (DateOnly.FromDateTime(until) != day || DaySet.Days(NotOn).Contains(day)) yield break;
        var stay = SessionPlan.StayMinutes(Sessions, Minutes);
        foreach (var window in windows.Where(window => window.FirstDay <= day && day <= window.LastDay).OrderBy(window => window.From))
        {
            var last = Math.Min(window.To.ToTimeSpan().TotalMinutes, until.TimeOfDay.TotalMinutes) - stay;
            for (var start = Math.Max(window.From.ToTimeSpan().TotalMinutes, from.TimeOfDay.TotalMinutes); start <= last; start += StepMinutes)
                yield return new Slot(day, TimeOnly.MinValue.AddMinutes(start), stay, Zone);
        }
    }

    public void VolunteerFor(int memberId, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Waiting or RequestStatus.WaitingList, "This request no longer looks for a presenter.");
        if (!volunteers.Exists(volunteer => volunteer.MemberId == memberId)) volunteers.Add(new Volunteer(this, memberId, clock.GetUtcNow().UtcDateTime));
    }

    public void StepBack(int memberId) => volunteers.RemoveAll(volunteer => volunteer.MemberId == memberId);

    /// <summary>The promise runs out, or has run out: the next one is told.</summary>
    public void ChaseTo(Chase level)
    {
        Rule.Require(level > Chase, "It has been chased so far already.");
        Chase = level;
    }

    /// <summary>True when its days have passed, or the one by which the school decides, and no time that was offered is still open.</summary>
    public bool IsOverAt(DateTime utc) => (DecideBy ?? LastDay) < DateOnly.FromDateTime(WallClock.FromUtc(utc, Zone)) && !offers.Exists(offer => offer.IsOpenAt(utc));

    /// <summary>Its days have passed without a visit.</summary>
    public void Expire(TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList, "Only a request that waits can expire.");
        foreach (var offer in offers.Where(offer => offer.Status is OfferStatus.Open)) offer.Lapse();
        Status = RequestStatus.Expired;
        Note(StepKind.Expired, clock);
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
        Expected = audiences.TrueForAll(audience => audience.Expected is not null) ? audiences.Sum(audience => audience.Expected) / Sessions : null,
    };
}
