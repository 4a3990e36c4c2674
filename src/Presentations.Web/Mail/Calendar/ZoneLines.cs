using System.Globalization;

namespace Presentations.Web.Mail.Calendar;

/// <summary>A VTIMEZONE that holds for some years: as yearly rules where they fit what the clock does, else change by change.</summary>
internal static class ZoneLines
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static void Add(ContentLines lines, string zone, int firstYear, int lastYear)
    {
        var rules = Domain.Scheduling.WallClock.Zone(zone);
        var from = new DateTime(firstYear - 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var changes = Changes(rules, from, new DateTime(lastYear + 2, 1, 1, 0, 0, 0, DateTimeKind.Utc)).ToList();

        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone);
        var yearly = changes.GroupBy(change => (change.IsDaylight, change.Before, change.After)).Select(group => (Changes: group.ToList(), Rule: Rule([.. group], lastYear - firstYear + 3))).ToList();
        if (yearly.Count == 2 && yearly.TrueForAll(group => group.Rule is not null))
        {
            foreach (var group in yearly) Observe(lines, group.Changes[0], group.Rule);
        }
        else
        {
            var standing = rules.GetUtcOffset(from);
            Observe(lines, new Change(from + standing, standing, standing, rules.IsDaylightSavingTime(from)), null);
            foreach (var change in changes) Observe(lines, change, null);
        }
        lines.Add("END", "VTIMEZONE");
    }

    private static void Observe(ContentLines lines, Change change, string? rule)
    {
        var part = change.IsDaylight ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", part);
        lines.AddLocal("DTSTART", change.Onset);
        if (rule is not null) lines.Add("RRULE", rule);
        lines.Add("TZOFFSETFROM", Offset(change.Before));
        lines.Add("TZOFFSETTO", Offset(change.After));
        lines.Add("END", part);
    }

    private static IEnumerable<Change> Changes(TimeZoneInfo rules, DateTime from, DateTime until)
    {
        for (var day = from; day < until; day += Day)
        {
            var (before, after) = (rules.GetUtcOffset(day), rules.GetUtcOffset(day + Day));
            if (before == after) continue;
            var (low, high) = (day, day + Day);
            while (high - low > TimeSpan.FromMinutes(1))
            {
                var middle = low.AddMinutes((int)((high - low).TotalMinutes / 2));
                if (rules.GetUtcOffset(middle) == before) low = middle;
                else high = middle;
            }
            yield return new Change(high + before, before, after, rules.IsDaylightSavingTime(high));
        }
    }

    /// <summary>Null when the same change does not come every year on the same weekday of its month.</summary>
    private static string? Rule(List<Change> changes, int years)
    {
        var first = changes[0].Onset;
        if (changes.Count != years || changes.Exists(change => change.Onset.Month != first.Month || change.Onset.DayOfWeek != first.DayOfWeek || change.Onset.TimeOfDay != first.TimeOfDay)) return null;
        int? week = changes.TrueForAll(change => Week(change.Onset) == Week(first)) ? Week(first)
            : changes.TrueForAll(change => change.Onset.AddDays(7).Month != first.Month) ? -1
            : null;
        return week is null ? null : string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={week}{first.DayOfWeek.ToString()[..2].ToUpperInvariant()}");
    }

    private static int Week(DateTime day) => (day.Day - 1) / 7 + 1;

    private static string Offset(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    /// <param name="Onset">On the clock as it was before.</param>
    private sealed record Change(DateTime Onset, TimeSpan Before, TimeSpan After, bool IsDaylight);
}
