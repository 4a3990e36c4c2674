namespace Presentations.Domain.Scheduling;

/// <summary>Quarter-hours in UTC, the grain in which presenters are held.</summary>
public static class QuarterHours
{
    public const int Minutes = 15;
    private static readonly long Ticks = TimeSpan.FromMinutes(Minutes).Ticks;

    /// <summary>The quarter-hours that a time touches: it is rounded outward, and its end does not belong to it.</summary>
    public static IEnumerable<DateTime> Of(DateTime fromUtc, DateTime untilUtc)
    {
        for (var quarter = Floor(fromUtc); quarter < untilUtc; quarter = quarter.AddMinutes(Minutes)) yield return quarter;
    }

    public static DateTime Floor(DateTime utc) => new(utc.Ticks - utc.Ticks % Ticks, DateTimeKind.Utc);

    public static DateTime Ceiling(DateTime utc) => Floor(utc.AddTicks(Ticks - 1));
}
