using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The calendars by which figures are asked for; the same talk counts in every one of them.</summary>
public enum Calendar
{
    Month,
    Quarter,
    HalfYear,
    Year,

    /// <summary>A quarter of the year that begins in October.</summary>
    FederalQuarter,

    /// <summary>October to September, named after the year in which it ends.</summary>
    FederalYear,
}

/// <summary>One period of a calendar, for example the second quarter of federal fiscal year 2018.</summary>
/// <param name="Year">The calendar's year; a federal year is named after the year in which it ends.</param>
/// <param name="Part">From 1; always 1 for whole years.</param>
public readonly record struct CalendarPeriod(Calendar Calendar, int Year, int Part)
{
    private static readonly string[] MonthNames = DateTimeFormatInfo.InvariantInfo.MonthNames[..12];

    public DateRange Days
    {
        get
        {
            var first = Calendar is Calendar.FederalYear or Calendar.FederalQuarter ? new DateOnly(Year - 1, 10, 1) : new DateOnly(Year, 1, 1);
            first = first.AddMonths((Part - 1) * Months(Calendar));
            return new DateRange(first, first.AddMonths(Months(Calendar)).AddDays(-1));
        }
    }

    /// <summary>What the parts of a year are called; one name for a calendar of whole years.</summary>
    public static IReadOnlyList<string> Parts(Calendar calendar) => calendar switch
    {
        Calendar.Month => MonthNames,
        Calendar.Quarter => ["January–March", "April–June", "July–September", "October–December"],
        Calendar.HalfYear => ["January–June", "July–December"],
        Calendar.FederalQuarter => ["October–December", "January–March", "April–June", "July–September"],
        _ => ["Whole year"],
    };

    /// <summary>The period of the calendar in which a day lies.</summary>
    public static CalendarPeriod Holding(DateOnly day, Calendar calendar)
    {
        var month = calendar is Calendar.FederalYear or Calendar.FederalQuarter ? day.AddMonths(3) : day;
        return new CalendarPeriod(calendar, month.Year, (month.Month - 1) / Months(calendar) + 1);
    }

    /// <summary>The period that has exactly these days; null when the calendar has none.</summary>
    public static CalendarPeriod? Of(DateRange days, Calendar calendar)
    {
        var period = Holding(days.First, calendar);
        return period.Days == days ? period : null;
    }

    private static int Months(Calendar calendar) => calendar switch
    {
        Calendar.Month => 1,
        Calendar.Quarter or Calendar.FederalQuarter => 3,
        Calendar.HalfYear => 6,
        _ => 12,
    };
}

/// <summary>The words that people read for the calendars.</summary>
public static class CalendarLabels
{
    public static string Label(this Calendar calendar) => calendar switch
    {
        Calendar.HalfYear => "Half-year",
        Calendar.Year => "Calendar year",
        Calendar.FederalQuarter => "Federal fiscal quarter",
        Calendar.FederalYear => "Federal fiscal year",
        _ => calendar.ToString(),
    };
}
