using Presentations.Domain.Scheduling;

namespace Presentations.Domain.Requests;

/// <summary>Monday to Friday without the federal holidays: the days on which a desk answers.</summary>
public static class WorkingDays
{
    private static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>The end of the n-th working day after the day of an instant, on the clock of a zone.</summary>
    public static DateTime After(DateTime utc, int days, string zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, WallClock.Zone(zone)));
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (Is(day)) left--;
        }
        return WallClock.ToUtc(day, EndOfDay, zone);
    }

    public static bool Is(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && FederalHolidays.Name(day) is null;
}
