using System.Globalization;
using Presentations.Domain.Scheduling;
using Presentations.Web.Wording;

namespace Presentations.Web.Shell;

/// <summary>How days, moments, addresses and counts are written out, on every page alike.</summary>
internal static class Words
{
    private static readonly Terms English = new(SpokenLanguages.Of("en"));

    public static string Day(DateOnly day) => day.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Start(DateOnly day, TimeOnly? start) => start is null ? Day(day) : $"{Day(day)}, {start:HH\\:mm}";

    /// <summary>On the clock of a zone, which is named: "Wed, Mar 14, 2018, 14:02 (Mountain time)".</summary>
    public static string Moment(DateTime utc, string zone)
    {
        var there = TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), WallClock.Zone(zone));
        return string.Create(CultureInfo.InvariantCulture, $"{there:ddd, MMM d, yyyy, HH:mm} ({Zone(zone)})");
    }

    /// <summary>What the zone's clock is called: "Mountain time".</summary>
    public static string Zone(string zone) => zone is "UTC" or "Etc/UTC" ? "UTC" : English.Zone(zone);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Hours(TimeOnly from, TimeOnly to) => $"{Time(from)} to {Time(to)}";

    /// <summary>An appointment: "Fri, Mar 16, 2018, 09:00 to 09:45 (Mountain time)".</summary>
    public static string When(DateOnly day, TimeOnly from, TimeOnly to, string zone) => $"{Day(day)}, {Hours(from, to)} ({Zone(zone)})";

    /// <inheritdoc cref="When(DateOnly, TimeOnly, TimeOnly, string)"/>
    public static string When(Slot slot) => When(slot.Date, slot.Start, slot.End, slot.Zone);

    /// <summary>Hours and minutes alone, for what happened just now.</summary>
    public static string Clock(DateTime utc, string zone) =>
        TimeZoneInfo.ConvertTime(new DateTimeOffset(utc), WallClock.Zone(zone)).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Iso(TimeProvider clock, string zone) => clock.Today(zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Counted(int sessions, long? people, int withoutCount) =>
        $"{sessions} {(sessions == 1 ? "session" : "sessions")}, {People(people)}{(withoutCount > 0 && people is not null ? $", {withoutCount} without a count" : "")}";

    /// <summary>Missing is not zero.</summary>
    public static string People(long? people) => people switch
    {
        null => "no count yet",
        0 => "nobody came",
        1 => "1 person",
        _ => $"{Number(people.Value)} people",
    };

    public static string Line(params ReadOnlySpan<string?> parts) => string.Join(", ", [.. parts.ToArray().Where(part => !string.IsNullOrWhiteSpace(part))]);
}
