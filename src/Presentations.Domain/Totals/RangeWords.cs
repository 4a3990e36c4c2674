using System.Globalization;

namespace Presentations.Domain.Totals;

/// <summary>Says a range of days as a person would.</summary>
public static class RangeWords
{
    /// <summary>For example "2018", "March–May 2018" or "March 5–April 12, 2018".</summary>
    public static string InWords(this DateRange days)
    {
        if (days.First == days.Last) return Day(days.First, withYear: true);
        if (!days.IsWholeMonths)
            return $"{Day(days.First, withYear: days.First.Year != days.Last.Year)}–{Day(days.Last, withYear: true)}";
        if (days.IsWholeYears) return days.First.Year == days.Last.Year ? Format(days.First, "yyyy") : $"{days.First.Year}–{days.Last.Year}";
        if (days.First.Year != days.Last.Year) return $"{Format(days.First, "MMMM yyyy")}–{Format(days.Last, "MMMM yyyy")}";
        return days.First.Month == days.Last.Month ? Format(days.First, "MMMM yyyy") : $"{Format(days.First, "MMMM")}–{Format(days.Last, "MMMM yyyy")}";
    }

    /// <summary>For example "In March–May 2018", "On March 5, 2018".</summary>
    public static string AsOpening(this DateRange days) =>
        days.First == days.Last ? $"On {days.InWords()}" : days.IsWholeMonths ? $"In {days.InWords()}" : $"Between {Day(days.First, days.First.Year != days.Last.Year)} and {Day(days.Last, withYear: true)}";

    private static string Day(DateOnly day, bool withYear) => Format(day, withYear ? "MMMM d, yyyy" : "MMMM d");

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
