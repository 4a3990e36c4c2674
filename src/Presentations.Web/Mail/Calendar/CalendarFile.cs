namespace Presentations.Web.Mail.Calendar;

/// <summary>An .ics file (RFC 5545) for one purpose (RFC 5546): an invitation, its cancellation, or a feed.</summary>
public static class CalendarFile
{
    /// <summary>Puts an appointment into a calendar, or changes what a smaller sequence said.</summary>
    public const string Request = "REQUEST";

    public const string Cancel = "CANCEL";
    public const string Publish = "PUBLISH";

    /// <summary>What a calendar without any appointment tells of: it must hold something (RFC 5545, 3.6), and publishes nothing (RFC 5546, 3.2.1).</summary>
    private const string NoZone = "Etc/UTC";

    public static string Of(string method, IReadOnlyList<CalendarEvent> events, DateTime writtenAtUtc, string? name = null)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Presentations//Presentations//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        if (events.Count > 0) lines.Add("METHOD", method);
        lines.AddText("X-WR-CALNAME", name);
        foreach (var zone in events.GroupBy(one => one.Zone, StringComparer.Ordinal))
            ZoneLines.Add(lines, zone.Key, zone.Min(one => one.StartsAtUtc.Year), zone.Max(one => one.EndsAtUtc.Year));
        if (events.Count == 0) ZoneLines.Add(lines, NoZone, writtenAtUtc.Year, writtenAtUtc.Year);
        foreach (var one in events) Add(lines, one, writtenAtUtc);
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    private static void Add(ContentLines lines, CalendarEvent one, DateTime writtenAtUtc)
    {
        var zone = Domain.Scheduling.WallClock.Zone(one.Zone);
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", one.Uid);
        lines.Add("SEQUENCE", $"{one.Sequence}");
        lines.AddUtc("DTSTAMP", writtenAtUtc);
        lines.AddLocal($"DTSTART;TZID={one.Zone}", TimeZoneInfo.ConvertTimeFromUtc(one.StartsAtUtc, zone));
        lines.AddLocal($"DTEND;TZID={one.Zone}", TimeZoneInfo.ConvertTimeFromUtc(one.EndsAtUtc, zone));
        lines.AddText("SUMMARY", one.Summary);
        lines.AddText("LOCATION", one.Location);
        lines.AddText("DESCRIPTION", one.Description);
        lines.AddUser("ORGANIZER", one.Organizer);
        lines.AddUser("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", one.Attendee);
        lines.Add("STATUS", one.IsCancelled ? "CANCELLED" : "CONFIRMED");
        lines.Add("TRANSP", one.IsCancelled ? "TRANSPARENT" : "OPAQUE");
        lines.Add("END", "VEVENT");
    }
}
