using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>A time that suits the school; its instants are worked out once for all presenters.</summary>
/// <param name="Choice">The preferred window, 1 for the first; null on a day that the school has not named.</param>
internal sealed record SuitableTime(int? Choice, Slot Slot, DateTime StartsAtUtc, DateTime EndsAtUtc);

/// <summary>Lists the times that suit a school: in the windows that it named, and beyond them as far as it is flexible.</summary>
internal sealed class SuitableTimes(PresentationRequest request, Func<DateOnly, bool> isClosed, DateTime nowUtc)
{
    private const int StepMinutes = 30;

    private readonly int stay = SessionPlan.StayMinutes(request.Sessions, request.Minutes);
    private readonly DateOnly today = DateOnly.FromDateTime(WallClock.FromUtc(nowUtc, request.Zone));
    private readonly HashSet<DateOnly> notOn = [.. DaySet.Days(request.NotOn)];

    /// <summary>In the order of the school's choices.</summary>
    public IEnumerable<SuitableTime> Named() => request.Windows.OrderBy(window => window.Order)
        .SelectMany(window => Days(window).SelectMany(day => Times(day, window.From, window.To, window.Order)));

    /// <summary>On other days, between the earliest and the latest hour that the school named.</summary>
    public IEnumerable<SuitableTime> Others()
    {
        var (from, to) = (request.Windows.Min(window => window.From), request.Windows.Max(window => window.To));
        return OtherDays.Of(request, today).Where(day => !isClosed(day)).SelectMany(day => Times(day, from, to, choice: null));
    }

    /// <summary>A window of several days means the school days in it, from today on.</summary>
    private IEnumerable<DateOnly> Days(PreferredWindow window)
    {
        var first = window.FirstDay > today ? window.FirstDay : today;
        return Enumerable.Range(0, Math.Max(0, window.LastDay.DayNumber - first.DayNumber + 1)).Select(first.AddDays)
            .Where(day => !notOn.Contains(day) && !isClosed(day) && (window.FirstDay == window.LastDay || WorkingDays.Is(day)));
    }

    private IEnumerable<SuitableTime> Times(DateOnly day, TimeOnly from, TimeOnly to, int? choice)
    {
        var spare = (int)(to - from).TotalMinutes - stay;
        for (var minutes = 0; minutes <= spare; minutes += StepMinutes)
        {
            var slot = new Slot(day, from.AddMinutes(minutes), stay, request.Zone);
            var startsAtUtc = slot.StartsAtUtc;
            if (startsAtUtc > nowUtc) yield return new SuitableTime(choice, slot, startsAtUtc, startsAtUtc.AddMinutes(stay));
        }
    }
}
