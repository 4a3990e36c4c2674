namespace Presentations.Domain.Scheduling;

/// <summary>Turns what a school said (date, time, zone) into an instant, and back.</summary>
public static class WallClock
{
    public static TimeZoneInfo Zone(string zone)
    {
        Rule.Require(TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found), $"“{zone}” is not a time zone; an IANA name such as America/Chicago is.", "Zone");
        return found;
    }

    /// <summary>A time that the clock skips moves past the gap; a time that it repeats means the first.</summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time, string zone)
    {
        var rules = Zone(zone);
        var said = date.ToDateTime(time, DateTimeKind.Unspecified);
        var offset = rules.IsInvalidTime(said) ? rules.GetUtcOffset(said.AddDays(-1))
            : rules.IsAmbiguousTime(said) ? rules.GetAmbiguousTimeOffsets(said).Max()
            : rules.GetUtcOffset(said);
        return DateTime.SpecifyKind(said - offset, DateTimeKind.Utc);
    }

    /// <summary>What the wall clock of a zone shows at an instant.</summary>
    public static DateTime FromUtc(DateTime utc, string zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone(zone));

    /// <summary>The day that the wall calendar of a zone shows now.</summary>
    public static DateOnly Today(this TimeProvider clock, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone(zone)).DateTime);
}
