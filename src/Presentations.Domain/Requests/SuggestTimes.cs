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

    /// <summary>A time that suits the school; its instants are worked out once for all presenters.</summary>
    private sealed record Time(PreferredWindow Window, Slot Slot, DateTime StartsAtUtc, DateTime EndsAtUtc);

    /// <summary>A presenter while their times are weighed.</summary>
    private sealed record Candidate(PresenterTimes Presenter, double? Miles, double Share, bool Volunteers)
    {
        public List<(Stop Stop, DateOnly Day)> Stops { get; } = [.. Presenter.Stops.Select(stop => (stop, DayOf(stop)))];

        private static DateOnly DayOf(Stop stop) => DateOnly.FromDateTime(WallClock.FromUtc(stop.StartsAtUtc, stop.Zone));
    }

    /// <summary>The best time of each presenter on each of the best days, the best first.</summary>
    public IReadOnlyList<Suggestion> Among(IReadOnlyCollection<PresenterTimes> presenters, int most)
    {
        var days = Times().GroupBy(time => time.Slot.Date).ToList();
        var heaviest = Math.Max(1, presenters.Select(presenter => presenter.Share).DefaultIfEmpty().Max());
        var volunteers = request.Volunteers.Select(volunteer => volunteer.MemberId).ToHashSet();
        return
        [
            .. presenters
                .Where(presenter => presenter.Profile.IsCleared(request.Topics) && presenter.Profile.Speaks(request.Language))
                .Select(presenter => new Candidate(presenter, MilesFrom(presenter), (double)presenter.Share / heaviest, volunteers.Contains(presenter.Profile.MemberId)))
                .SelectMany(candidate => days.Select(day => BestOf(candidate, day)).OfType<Weighed>())
                .OrderByDescending(best => best.Score).ThenBy(best => best.Time.StartsAtUtc).ThenBy(best => best.Candidate.Presenter.Profile.MemberId)
                .Take(most)
                .Select(best => best.InWords()),
        ];
    }

    private double? MilesFrom(PresenterTimes presenter) =>
        venue is { } there && presenter.Profile.Pace.Home is { } home ? home.MilesTo(there) : null;

    private IEnumerable<Time> Times()
    {
        foreach (var window in request.Windows.OrderBy(window => window.Order))
        {
            var days = Enumerable.Range(0, Math.Min(MostDaysAWindow, window.LastDay.DayNumber - window.FirstDay.DayNumber + 1)).Select(window.FirstDay.AddDays);
            foreach (var day in days.Where(day => !notOn.Contains(day) && !isClosed(day) && IsMeant(day, window)))
            {
                var spare = (int)(window.To - window.From).TotalMinutes - stay;
                for (var minutes = 0; minutes <= spare; minutes += StepMinutes)
                {
                    var slot = new Slot(day, window.From.AddMinutes(minutes), stay, request.Zone);
                    var startsAtUtc = slot.StartsAtUtc;
                    if (startsAtUtc > nowUtc) yield return new Time(window, slot, startsAtUtc, startsAtUtc.AddMinutes(stay));
                }
            }
        }
    }

    /// <summary>A window of several days means the school days in it.</summary>
    private static bool IsMeant(DateOnly day, PreferredWindow window) => window.FirstDay == window.LastDay || WorkingDays.Is(day);

    private Weighed? BestOf(Candidate candidate, IGrouping<DateOnly, Time> day)
    {
        var week = Availability.WeekOf(day.Key);
        var (thatDay, thatWeek) = (candidate.Stops.Count(stop => stop.Day == day.Key), candidate.Stops.Count(stop => Availability.WeekOf(stop.Day) == week));
        var near = candidate.Stops.Where(stop => Math.Abs(stop.Day.DayNumber - day.Key.DayNumber) <= 1).Select(stop => stop.Stop).ToList();
        Weighed? best = null;
        foreach (var time in day)
        {
            if (Availability.WhyNot(candidate.Presenter.Profile, time.StartsAtUtc, time.EndsAtUtc, thatDay, thatWeek) is not null) continue;
            if (Fit(candidate, time, near) is not { } held) continue;
            var score = 100 - 8 * (time.Window.Order - 1) - Math.Min(40, held.TravelBefore * 0.4) - 20 * candidate.Share + (candidate.Volunteers ? 25 : 0) + (thatDay > 0 ? 6 : 0);
            if (best is null || score > best.Score) best = new Weighed(candidate, time, held, score, thatDay > 0);
            if (near.Count == 0) break; // the way is the same at any hour, and the times come in the order of the school's choices
        }
        return best;
    }

    /// <summary>Null when it would overlap another stop, travel included.</summary>
    private HeldStop? Fit(Candidate candidate, Time time, List<Stop> near)
    {
        var wanted = new Stop(null, null, request.OwnerId, time.StartsAtUtc, time.EndsAtUtc, venue, "", request.Zone);
        var day = PresenterDay.Of(near.Append(wanted), _ => candidate.Presenter.Profile.Pace);
        var held = day.First(one => ReferenceEquals(one.Stop, wanted));
        return day.Any(other => !ReferenceEquals(other, held) && other.Overlaps(held)) ? null : held;
    }

    private sealed record Weighed(Candidate Candidate, Time Time, HeldStop Held, double Score, bool IsOutThatDay)
    {
        public Suggestion InWords() => new(Candidate.Presenter.Profile.MemberId, Candidate.Presenter.Name, Time.Slot, Score, [.. Reasons()]);

        private IEnumerable<string> Reasons()
        {
            if (Candidate.Volunteers) yield return "has volunteered";
            yield return $"free in the school’s {Ordinal(Time.Window.Order)} choice";
            if (Candidate.Miles is { } far) yield return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(far)} miles from home");
            if (Held.TravelBefore > 0) yield return $"{Held.TravelBefore} minutes on the way, parking included";
            if (IsOutThatDay) yield return "on the road that day already";
            yield return Candidate.Presenter.Share switch { 0 => "no visits in three months", 1 => "one visit in three months", var visits => $"{visits} visits in three months" };
        }

        private static string Ordinal(int order) => order switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", _ => "last" };
    }
}
