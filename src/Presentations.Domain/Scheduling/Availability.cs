namespace Presentations.Domain.Scheduling;

/// <summary>Says what keeps a presenter from a time, apart from other visits: hours, days off, closures and how much is enough.</summary>
/// <remarks>The hours are those in which somebody works: the way there and back belongs to them, as far as it is known.</remarks>
public static class Availability
{
    /// <summary>Null when nothing does. The venue's time is read on the presenter's own clock.</summary>
    public static string? WhyNot(PresenterProfile presenter, HeldStop held, int visitsThatDay, int visitsThatWeek) =>
        WhyNot(presenter, held.Stop.StartsAtUtc, held.Stop.EndsAtUtc, visitsThatDay, visitsThatWeek) ?? (held.IsWayKnown ? WhyNotTheWay(presenter, held) : null);

    /// <summary>The same for the stay alone.</summary>
    internal static string? WhyNot(PresenterProfile presenter, DateTime startsAtUtc, DateTime endsAtUtc, int visitsThatDay, int visitsThatWeek)
    {
        var (from, to) = (WallClock.FromUtc(startsAtUtc, presenter.Zone), WallClock.FromUtc(endsAtUtc, presenter.Zone));
        var day = DateOnly.FromDateTime(from);
        if (presenter.SpecialDays.Any(special => special.Date == day && special.From is null)) return "has that day off";
        var hours = HoursOn(presenter, day);
        if (hours.Count == 0) return $"does not work on {day.DayOfWeek}s";
        if (!hours.Exists(span => Within(from, to, span))) return InWords(presenter, day, hours);
        if (visitsThatDay >= presenter.MostVisitsADay) return $"has {Visits(visitsThatDay)} that day, which is the most";
        if (visitsThatWeek >= presenter.MostVisitsAWeek) return $"has {Visits(visitsThatWeek)} that week, which is the most";
        return null;
    }

    /// <summary>Monday of the week in which visits are counted.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string? WhyNotTheWay(PresenterProfile presenter, HeldStop held)
    {
        var (leaves, back) = (WallClock.FromUtc(held.FromUtc, presenter.Zone), WallClock.FromUtc(held.UntilUtc, presenter.Zone));
        var day = DateOnly.FromDateTime(WallClock.FromUtc(held.Stop.StartsAtUtc, presenter.Zone));
        var hours = HoursOn(presenter, day);
        return hours.Exists(span => Within(leaves, back, span)) ? null
            : $"would leave at {WayInWords.LeaveBy(leaves, day)} and be {(held.TravelAfter > 0 ? "back" : "done")} at {back:HH:mm}, but {InWords(presenter, day, hours)}";
    }

    private static List<(TimeOnly From, TimeOnly To)> HoursOn(PresenterProfile presenter, DateOnly day) => presenter.SpecialDays.FirstOrDefault(special => special.Date == day) is { } other
        ? other.From is { } from ? [(from, other.To!.Value)] : []
        : [.. presenter.Week.Where(hours => hours.Day == day.DayOfWeek).OrderBy(hours => hours.From).Select(hours => (hours.From, hours.To))];

    private static string InWords(PresenterProfile presenter, DateOnly day, List<(TimeOnly From, TimeOnly To)> hours)
    {
        var words = string.Join(" and ", hours.Select(one => $"from {one.From:HH:mm} to {one.To:HH:mm}"));
        return presenter.SpecialDays.Any(special => special.Date == day) ? $"is there {words} that day" : $"works {words} on {day.DayOfWeek}s";
    }

    private static string Visits(int number) => number == 1 ? "1 visit" : $"{number} visits";

    private static bool Within(DateTime from, DateTime to, (TimeOnly From, TimeOnly To) hours) =>
        from.Date == to.Date && TimeOnly.FromDateTime(from) >= hours.From && TimeOnly.FromDateTime(to) <= hours.To;
}
