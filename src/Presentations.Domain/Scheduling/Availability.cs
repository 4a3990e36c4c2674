namespace Presentations.Domain.Scheduling;

/// <summary>Says what keeps a presenter from a time, apart from other visits: hours, days off, closures and how much is enough.</summary>
public static class Availability
{
    /// <summary>Null when nothing does. The venue's time is read on the presenter's own clock.</summary>
    public static string? WhyNot(PresenterProfile presenter, Slot slot, int visitsThatDay, int visitsThatWeek) =>
        WhyNot(presenter, slot.StartsAtUtc, slot.EndsAtUtc, visitsThatDay, visitsThatWeek);

    internal static string? WhyNot(PresenterProfile presenter, DateTime startsAtUtc, DateTime endsAtUtc, int visitsThatDay, int visitsThatWeek)
    {
        var zone = WallClock.Zone(presenter.Zone);
        var from = TimeZoneInfo.ConvertTimeFromUtc(startsAtUtc, zone);
        var to = TimeZoneInfo.ConvertTimeFromUtc(endsAtUtc, zone);
        var day = DateOnly.FromDateTime(from);
        if (presenter.SpecialDays.FirstOrDefault(special => special.Date == day) is { } special)
        {
            if (special.From is null) return "has that day off";
            if (!Within(from, to, special.From.Value, special.To!.Value)) return $"is there from {special.From:HH:mm} to {special.To:HH:mm} that day";
        }
        else
        {
            var hours = presenter.Week.Where(hours => hours.Day == day.DayOfWeek).OrderBy(hours => hours.From).ToList();
            if (hours.Count == 0) return $"does not work on {day.DayOfWeek}s";
            if (!hours.Exists(hours => Within(from, to, hours.From, hours.To))) return $"works {string.Join(" and ", hours.Select(one => $"from {one.From:HH:mm} to {one.To:HH:mm}"))} on {day.DayOfWeek}s";
        }
        if (visitsThatDay >= presenter.MostVisitsADay) return $"has {Visits(visitsThatDay)} that day, which is the most";
        if (visitsThatWeek >= presenter.MostVisitsAWeek) return $"has {Visits(visitsThatWeek)} that week, which is the most";
        return null;
    }

    /// <summary>Monday of the week in which visits are counted.</summary>
    public static DateOnly WeekOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static string Visits(int number) => number == 1 ? "1 visit" : $"{number} visits";

    private static bool Within(DateTime from, DateTime to, TimeOnly first, TimeOnly last) =>
        from.Date == to.Date && TimeOnly.FromDateTime(from) >= first && TimeOnly.FromDateTime(to) <= last;
}
