using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>The answer that is promised by a day, chased when it does not come, and of no use after the school’s days.</content>
public sealed partial class PresentationRequest
{
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
}
