using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>Another request of the same school, topic and month stands for this one too.</content>
public sealed partial class PresentationRequest
{
    private static readonly StepKind[] OfVisits = [StepKind.Booked, StepKind.Moved, StepKind.VisitCancelled];

    /// <summary>True for another request of the same school that shares a topic and a month with this one.</summary>
    public bool IsTwinOf(PresentationRequest other) =>
        School == other.School && (Topics == other.Topics || TopicSet.Codes(Topics).Intersect(TopicSet.Codes(other.Topics)).Any())
        && windows.Exists(window => other.windows.Exists(window.SharesMonthWith));

    /// <summary>True when another request may stand for this one, because both come from the same house: a stranger's neither joins nor stands for a school's.</summary>
    public bool MayJoin(PresentationRequest other) =>
        ContactKey is not null && (IsVouchedFor && other.IsVouchedFor
            || other.ContactKey is { } address && EmailAddress.Domain(address) == EmailAddress.Domain(ContactKey) && EmailAddress.IsOfAnOrganization(address));

    /// <summary>True while a coordinator may join it with another: its school was not offered a time, and has no visit.</summary>
    public bool CanJoin => Status is RequestStatus.Waiting or RequestStatus.WaitingList;

    /// <summary>Another open request of the same school, topic and month stands for this one, as soon as it is asked.</summary>
    public void JoinTo(int otherId, TimeProvider clock, int? memberId = null)
    {
        Rule.Require(otherId != Id && Status is RequestStatus.Unconfirmed or RequestStatus.Waiting, "Only a request without an offered time and without a visit joins another.");
        Join(otherId, memberId, clock);
    }

    /// <summary>A coordinator sees that the school asks for the same twice: this one goes on as part of the other, and the earlier of their promises holds.</summary>
    public void JoinWith(PresentationRequest standing, int? memberId, TimeProvider clock)
    {
        Rule.Require(standing.OwnerId == OwnerId, "These requests are at two desks. Hand one of them over first; then they can be joined.");
        Rule.Require(standing.Id != Id && standing.School == School, "Only requests of the same school are joined.");
        Rule.Require(standing.Status.IsOpen(), $"The other request does not wait any more: {standing.Status.Label().ToLowerInvariant()}.");
        Rule.Require(CanJoin, "Its school was offered times, or has a visit. Open the other request and join that one with this.");
        Join(standing.Id, memberId, clock);
        standing.StandFor(this, memberId, clock);
    }

    /// <summary>The request that it had joined has itself joined another, which stands for both from now on.</summary>
    public void FollowTo(PresentationRequest standing)
    {
        Rule.Require(Status is RequestStatus.Joined && standing.OwnerId == OwnerId, "Only a joined request of the same desk follows to another.");
        JoinedToId = standing.Id;
    }

    /// <summary>Notes what happened last to the visit of the request that stands for this one; null when that is known here.</summary>
    public StepKind? FollowVisitOf(PresentationRequest standing, TimeProvider clock)
    {
        RequireJoinedTo(standing);
        var last = standing.steps.FindAll(step => OfVisits.Contains(step.Kind)).MaxBy(step => step.AtUtc);
        var known = steps.FindAll(step => OfVisits.Contains(step.Kind)).MaxBy(step => step.AtUtc);
        if (standing.Status is RequestStatus.Withdrawn && known is { Kind: not StepKind.VisitCancelled })
        {
            Note(StepKind.VisitCancelled, clock);
            return StepKind.VisitCancelled;
        }
        if (last is null || known?.AtUtc >= last.AtUtc || known is null && last.Kind is StepKind.VisitCancelled) return null;
        Note(last.Kind, clock);
        return last.Kind;
    }

    /// <summary>The request that stood for this one has ended without a visit: when it was declined, or nobody was there, so it is with this one, else this one waits by itself as long as its own days last.</summary>
    public void FollowEndOf(PresentationRequest standing, DateTime answerDueUtc, TimeProvider clock)
    {
        RequireJoinedTo(standing);
        Rule.Require(RequestLabels.EndedWithoutTalk.Contains(standing.Status), "The request that stands for this one goes on.");
        if (standing.Status is RequestStatus.Declined)
        {
            (Status, DeclineReason) = (RequestStatus.Declined, standing.DeclineReason);
            Note(StepKind.Declined, clock, text: standing.steps.FindLast(step => step.Kind is StepKind.Declined)?.Text);
        }
        else if (standing.Status is RequestStatus.NoShow)
        {
            FollowNoShow(memberId: null, clock);
        }
        else if ((DecideBy ?? LastDay) < clock.Today(Zone))
        {
            Status = RequestStatus.Expired;
            Note(StepKind.Expired, clock);
        }
        else
        {
            WaitAlone(answerDueUtc);
            Note(StepKind.StandsAlone, clock);
        }
    }

    /// <summary>It is not the same after all: it waits by itself, with a promise of its own.</summary>
    public void SetApart(DateTime answerDueUtc, int? memberId, TimeProvider clock)
    {
        Rule.Require(Status is RequestStatus.Joined, "This request stands alone already.");
        Rule.Require((DecideBy ?? LastDay) >= clock.Today(Zone), "Its days have passed; it cannot wait by itself any more.");
        WaitAlone(answerDueUtc);
        Note(StepKind.SetApart, clock, memberId);
    }

    private void WaitAlone(DateTime answerDueUtc) =>
        (Status, JoinedToId, AnswerDueUtc, AcknowledgedAtUtc, Chase) = (RequestStatus.Waiting, null, InTime(answerDueUtc), null, Chase.None);

    private void Join(int otherId, int? memberId, TimeProvider clock)
    {
        (Status, JoinedToId) = (RequestStatus.Joined, otherId);
        Note(StepKind.Joined, clock, memberId);
    }

    private void StandFor(PresentationRequest joined, int? memberId, TimeProvider clock)
    {
        if (Status is RequestStatus.Waiting && AcknowledgedAtUtc is null && joined.AnswerDueUtc < AnswerDueUtc)
            (AnswerDueUtc, Chase) = (joined.AnswerDueUtc, joined.Chase > Chase ? joined.Chase : Chase);
        if (Status is RequestStatus.Waiting or RequestStatus.WaitingList)
            volunteers.AddRange(joined.volunteers.Where(one => !volunteers.Exists(known => known.MemberId == one.MemberId)).Select(one => new Volunteer(this, one.MemberId, one.AtUtc)).ToList());
        Note(StepKind.TookIn, clock, memberId);
    }

    /// <summary>It comes from the school's own domain, or the desk knows who called.</summary>
    private bool IsVouchedFor => IsSchoolAddress || EnteredById is not null;

    private void RequireJoinedTo(PresentationRequest standing) =>
        Rule.Require(Status is RequestStatus.Joined && JoinedToId == standing.Id, "This request has not joined that one.");
}
