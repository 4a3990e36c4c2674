using System.Globalization;

namespace Presentations.ComponentTests.Mail.Calendar;

/// <summary>What a calendar program makes of a VTIMEZONE: the observance with the latest onset holds.</summary>
internal static class ZoneReading
{
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    public static DateTime ToUtc(Part zone, DateTime local)
    {
        var holds = zone.Parts
            .SelectMany(part => Onsets(part, local.Year).Select(onset => (Onset: onset, After: CalendarRules.Offset(part.One("TZOFFSETTO").Value))))
            .Where(change => change.Onset <= local).MaxBy(change => change.Onset);
        return DateTime.SpecifyKind(local - holds.After, DateTimeKind.Utc);
    }

    private static IEnumerable<DateTime> Onsets(Part part, int lastYear)
    {
        var first = CalendarRules.Local(part.One("DTSTART").Value);
        if (part.Find("RRULE") is not { } rule) return [first];
        var parts = rule.Value.Split(';').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var month = int.Parse(parts["BYMONTH"], CultureInfo.InvariantCulture);
        var (week, day) = (int.Parse(parts["BYDAY"].AsSpan(0, parts["BYDAY"].Length - 2), CultureInfo.InvariantCulture), (DayOfWeek)Array.IndexOf(Days, parts["BYDAY"][^2..]));
        return Enumerable.Range(first.Year, lastYear - first.Year + 1).Select(year =>
        {
            var all = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(number => new DateTime(year, month, number)).Where(date => date.DayOfWeek == day).ToList();
            return (week > 0 ? all[week - 1] : all[^-week]) + first.TimeOfDay;
        }).Where(onset => onset >= first);
    }
}
