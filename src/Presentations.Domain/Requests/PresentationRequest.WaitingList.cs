using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <content>The waiting list, and the times that would suit whoever is on it.</content>
public sealed partial class PresentationRequest
{
    private const int StepMinutes = 15;

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
}
