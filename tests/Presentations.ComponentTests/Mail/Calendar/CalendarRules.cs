using System.Globalization;
using System.Text.RegularExpressions;
using static Presentations.ComponentTests.Mail.Calendar.CalendarGrammar;

namespace Presentations.ComponentTests.Mail.Calendar;

/// <summary>Which properties a component must, may and must not have, and what their values look like (RFC 5545, 3.3 to 3.8; RFC 5546, 3.2).</summary>
internal static partial class CalendarRules
{
    private static readonly string[] Texts = ["UID", "SUMMARY", "LOCATION", "DESCRIPTION", "PRODID", "TZID", "X-WR-CALNAME"];

    public static void Check(Part calendar)
    {
        Require(calendar.One("VERSION").Value == "2.0", "The version is 2.0.");
        _ = calendar.One("PRODID");
        Require(calendar.Find("CALSCALE")?.Value is null or "GREGORIAN", "There is no other calendar scale.");
        var method = calendar.Find("METHOD")?.Value;
        Require(method is null or "REQUEST" or "CANCEL" or "PUBLISH", $"{method} is no method of ours.");
        Require(calendar.Parts.Count > 0, "A calendar holds at least one component.");
        Require(method is null || calendar.PartsNamed("VEVENT").Any(), "A message is about at least one event.");
        foreach (var zone in calendar.PartsNamed("VTIMEZONE")) CheckZone(zone);
        foreach (var one in calendar.PartsNamed("VEVENT")) CheckEvent(one, calendar, method);
        Require(calendar.PartsNamed("VEVENT").Select(one => one.One("UID").Value).Distinct().Count() == calendar.PartsNamed("VEVENT").Count(), "Two events have one UID.");
        foreach (var part in calendar.Parts.Append(calendar)) CheckTexts(part);
    }

    public static DateTime Local(string value) =>
        DateTime.TryParseExact(value, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? local : throw new FormatException($"{value} is no local time.");

    public static TimeSpan Offset(string value)
    {
        Require(OffsetPattern().IsMatch(value) && value != "-0000", $"{value} is no offset.");
        var offset = new TimeSpan(int.Parse(value.AsSpan(1, 2), CultureInfo.InvariantCulture), int.Parse(value.AsSpan(3, 2), CultureInfo.InvariantCulture), 0);
        return value[0] == '-' ? -offset : offset;
    }

    public static string Unescape(string value)
    {
        Require(TextPattern().IsMatch(value), $"This is no text: {value}");
        return Escaped().Replace(value, match => match.Value[1] is 'n' or 'N' ? "\n" : match.Value[1..]);
    }

    private static void CheckEvent(Part one, Part calendar, string? method)
    {
        foreach (var name in new[] { "UID", "DTSTAMP", "DTSTART" }) _ = one.One(name);
        foreach (var name in new[] { "DTEND", "SEQUENCE", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP", "ORGANIZER", "CLASS" }) _ = one.Find(name);
        Require(Stamp().IsMatch(one.One("DTSTAMP").Value), "DTSTAMP is in UTC.");
        Require(one.Find("SEQUENCE") is not { } sequence || uint.TryParse(sequence.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _), "SEQUENCE is a number.");
        Require(one.Find("TRANSP")?.Value is null or "OPAQUE" or "TRANSPARENT", "TRANSP is one of two.");
        Require(one.Find("STATUS")?.Value is null or "TENTATIVE" or "CONFIRMED" or "CANCELLED", "STATUS is one of three.");
        Require(method != "CANCEL" || one.Find("STATUS")?.Value == "CANCELLED", "A cancellation is cancelled.");
        var (start, end) = (one.One("DTSTART"), one.One("DTEND"));
        Require(Local(start.Value) < Local(end.Value) || start.Parameters["TZID"] != end.Parameters["TZID"], "It ends before it begins.");
        foreach (var time in new[] { start, end })
            Require(calendar.PartsNamed("VTIMEZONE").Count(zone => zone.One("TZID").Value == time.Parameters["TZID"]) == 1, $"{time.Parameters["TZID"]} is not told.");
        if (method is "REQUEST" or "CANCEL") Require(one.Find("ORGANIZER") is not null && one.All("ATTENDEE").Any(), "A scheduling message has an organizer and attendees.");
        if (method is "PUBLISH") Require(one.Find("ORGANIZER") is not null && !one.All("ATTENDEE").Any(), "What is published has an organizer and invites nobody.");
        foreach (var user in one.All("ATTENDEE").Concat(one.All("ORGANIZER"))) Require(Address().IsMatch(user.Value), $"{user.Value} is no calendar address.");
    }

    private static void CheckZone(Part zone)
    {
        _ = zone.One("TZID");
        Require(zone.Parts.Count > 0 && zone.Parts.TrueForAll(part => part.Name is "STANDARD" or "DAYLIGHT"), "A zone has observances.");
        foreach (var part in zone.Parts)
        {
            _ = Local(part.One("DTSTART").Value);
            Require(part.One("DTSTART").Parameters.Count == 0, "The onset of an observance is told on its own clock.");
            _ = (Offset(part.One("TZOFFSETFROM").Value), Offset(part.One("TZOFFSETTO").Value));
            Require(part.Find("RRULE") is not { } rule || Rule().IsMatch(rule.Value), "This is no yearly rule.");
        }
    }

    private static void CheckTexts(Part part)
    {
        foreach (var line in part.Lines.Where(line => Texts.Contains(line.Name))) _ = Unescape(line.Value);
    }

    [GeneratedRegex(@"^[+-]([01]\d|2[0-3])[0-5]\d([0-5]\d)?$")]
    private static partial Regex OffsetPattern();

    // text = *(TSAFE-CHAR / ":" / DQUOTE / ESCAPED-CHAR)
    [GeneratedRegex(@"^([^\\;,\x00-\x08\x0A-\x1F\x7F]|\\[\\;,nN])*$", RegexOptions.Singleline)]
    private static partial Regex TextPattern();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^\d{8}T\d{6}Z$")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"^mailto:([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^FREQ=YEARLY;BYMONTH=([1-9]|1[0-2]);BYDAY=(-?[1-5])(SU|MO|TU|WE|TH|FR|SA)$")]
    private static partial Regex Rule();
}
