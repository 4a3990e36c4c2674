using System.Globalization;
using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>Finds who could come when: free in a preferred window, cleared for topic and language, near, and not overloaded.</summary>
public sealed class SuggestTimes(PresentationRequest request, GeoPoint? venue, Func<DateOnly, bool> isClosed, DateTime nowUtc)
{
    private const int StepMinutes = 30;
    private const int MostDaysAWindow = 31;

    private readonly int stay = SessionPlan.StayMinutes(request.Sessions, request.Minutes);
    private readonly HashSet<DateOnly> notOn = [.. DaySet.Days(request.NotOn)];

    /// <summary>The best time of each presenter on each of the best days, the best first.</summary>
    public IReadOnlyList<Suggestion> Among(IReadOnlyCollection<PresenterTimes> presenters, int most)
    {
        var times = Times();
        var heaviest = Math.Max(1, presenters.Select(presenter => presenter.Share).DefaultIfEmpty().Max());
        var volunteers = request.Volunteers.Select(volunteer => volunteer.MemberId).ToHashSet();
        return
        [
            .. presenters
                .Where(presenter => presenter.Profile.IsCleared(request.Topics) && presenter.Profile.Speaks(request.Language))
                .SelectMany(presenter => BestOfEachDay(presenter, times, heaviest, volunteers.Contains(presenter.Profile.MemberId)))
                .OrderByDescending(suggestion => suggestion.Score).ThenBy(suggestion => suggestion.Slot.StartsAtUtc).ThenBy(suggestion => suggestion.PresenterId)
                .Take(most),
        ];
    }

    private List<(PreferredWindow Window, Slot Slot)> Times()
    {
        var times = new List<(PreferredWindow, Slot)>();
        foreach (var window in request.Windows.OrderBy(window => window.Order))
        {
            var days = Enumerable.Range(0, Math.Min(MostDaysAWindow, window.LastDay.DayNumber - window.FirstDay.DayNumber + 1)).Select(window.FirstDay.AddDays);
            foreach (var day in days.Where(day => !notOn.Contains(day) && !isClosed(day) && SuitsPupils(day, window)))
            {
                for (var start = window.From; start.AddMinutes(stay, out var wrapped) <= window.To && wrapped == 0; start = start.AddMinutes(StepMinutes))
                {
                    var slot = new Slot(day, start, stay, request.Zone);
                    if (slot.StartsAtUtc > nowUtc) times.Add((window, slot));
                }
            }
        }
        return times;
    }

    /// <summary>A window of several days that spans a weekend means its school days.</summary>
    private static bool SuitsPupils(DateOnly day, PreferredWindow window) =>
        window.FirstDay == window.LastDay || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private IEnumerable<Suggestion> BestOfEachDay(PresenterTimes presenter, List<(PreferredWindow Window, Slot Slot)> times, int heaviest, bool volunteers)
    {
        var miles = venue is { } there && presenter.Profile.Pace.Home is { } home ? home.MilesTo(there) : (double?)null;
        return times.GroupBy(time => time.Slot.Date)
            .Select(day => day.Select(time => Weigh(presenter, time.Window, time.Slot, miles, heaviest, volunteers)).MaxBy(suggestion => suggestion?.Score ?? double.MinValue))
            .OfType<Suggestion>();
    }

    private Suggestion? Weigh(PresenterTimes presenter, PreferredWindow window, Slot slot, double? miles, int heaviest, bool volunteers)
    {
        var profile = presenter.Profile;
        var week = Availability.WeekOf(slot.Date);
        var visits = presenter.Stops.Where(stop => stop.StartsAtUtc > slot.StartsAtUtc.AddDays(-8) && stop.StartsAtUtc < slot.StartsAtUtc.AddDays(8))
            .Select(stop => DayOf(stop)).Where(day => Availability.WeekOf(day) == week).ToList();
        if (Availability.WhyNot(profile, slot, visits.Count(day => day == slot.Date), visits.Count) is not null) return null;
        if (Fit(presenter, slot) is not { } held) return null;

        var share = (double)presenter.Share / heaviest;
        var score = 100 - 8 * (window.Order - 1) - Math.Min(40, held.TravelBefore * 0.4) - 20 * share + (volunteers ? 25 : 0) + (visits.Contains(slot.Date) ? 6 : 0);
        return new Suggestion(profile.MemberId, presenter.Name, slot, score, Reasons(window, held, miles, presenter, volunteers, visits.Contains(slot.Date)));
    }

    private HeldStop? Fit(PresenterTimes presenter, Slot slot)
    {
        var wanted = new Stop(null, null, request.OwnerId, slot.StartsAtUtc, slot.EndsAtUtc, venue, "", slot.Zone);
        var near = presenter.Stops.Where(stop => stop.StartsAtUtc > slot.StartsAtUtc.AddDays(-1) && stop.StartsAtUtc < slot.StartsAtUtc.AddDays(1)).Append(wanted);
        var day = PresenterDay.Of(near, _ => presenter.Profile.Pace);
        var held = day.First(one => ReferenceEquals(one.Stop, wanted));
        return day.Any(other => !ReferenceEquals(other, held) && other.Overlaps(held)) ? null : held;
    }

    private static List<string> Reasons(PreferredWindow window, HeldStop held, double? miles, PresenterTimes presenter, bool volunteers, bool isOutThatDay)
    {
        var reasons = new List<string>();
        if (volunteers) reasons.Add("has volunteered");
        reasons.Add($"free in the school’s {Ordinal(window.Order)} choice");
        if (miles is { } far) reasons.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Round(far)} miles away, {held.TravelBefore} minutes with parking"));
        if (isOutThatDay) reasons.Add("on the road that day already");
        reasons.Add(presenter.Share switch { 0 => "no visits in three months", 1 => "one visit in three months", _ => $"{presenter.Share} visits in three months" });
        return reasons;
    }

    private static string Ordinal(int order) => order switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => "last" };

    private static DateOnly DayOf(Stop stop) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(stop.StartsAtUtc, WallClock.Zone(stop.Zone)));
}
