using System.Globalization;
using Presentations.Domain.Totals;

namespace Presentations.Domain.Periods;

/// <summary>The calendars by which figures are asked for; the same talk counts in every one of them.</summary>
public enum ReportingCalendar
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
public readonly record struct CalendarPeriod(ReportingCalendar Calendar, int Year, int Part)
{
    private static readonly string[] MonthNames = DateTimeFormatInfo.InvariantInfo.MonthNames[..12];

    public DateRange Days
    {
        get
        {
            var first = Calendar is ReportingCalendar.FederalYear or ReportingCalendar.FederalQuarter ? new DateOnly(Year - 1, 10, 1) : new DateOnly(Year, 1, 1);
            first = first.AddMonths((Part - 1) * Months);
            return new DateRange(first, first.AddMonths(Months).AddDays(-1));
        }
    }

    /// <summary>How many months it has.</summary>
    public int Months => MonthsOf(Calendar);

    /// <summary>For example "March 2018" or "federal fiscal year 2018 (October 2017–September 2018)".</summary>
    public string InWords => Calendar switch
    {
        ReportingCalendar.FederalYear => $"federal fiscal year {Year} ({Days.InWords()})",
        ReportingCalendar.FederalQuarter => $"federal fiscal quarter {Part} of {Year} ({Days.InWords()})",
        _ => Days.InWords(),
    };

    /// <summary>What the parts of a year are called; one name for a calendar of whole years.</summary>
    public static IReadOnlyList<string> Parts(ReportingCalendar calendar) => calendar switch
    {
        ReportingCalendar.Month => MonthNames,
        ReportingCalendar.Quarter => ["January–March", "April–June", "July–September", "October–December"],
        ReportingCalendar.HalfYear => ["January–June", "July–December"],
        ReportingCalendar.FederalQuarter => ["October–December", "January–March", "April–June", "July–September"],
        _ => ["Whole year"],
    };

    /// <summary>The period of the calendar in which a day lies.</summary>
    public static CalendarPeriod Holding(DateOnly day, ReportingCalendar calendar)
    {
        var month = calendar is ReportingCalendar.FederalYear or ReportingCalendar.FederalQuarter ? day.AddMonths(3) : day;
        return new CalendarPeriod(calendar, month.Year, (month.Month - 1) / MonthsOf(calendar) + 1);
    }

    /// <summary>The period that has exactly these days; null when the calendar has none.</summary>
    public static CalendarPeriod? Of(DateRange days, ReportingCalendar calendar)
    {
        var period = Holding(days.First, calendar);
        return period.Days == days ? period : null;
    }

    private static int MonthsOf(ReportingCalendar calendar) => calendar switch
    {
        ReportingCalendar.Month => 1,
        ReportingCalendar.Quarter or ReportingCalendar.FederalQuarter => 3,
        ReportingCalendar.HalfYear => 6,
        _ => 12,
    };
}

/// <summary>The words that people read for the calendars.</summary>
public static class CalendarLabels
{
    public static string Label(this ReportingCalendar calendar) => calendar switch
    {
        ReportingCalendar.HalfYear => "Half-year",
        ReportingCalendar.Year => "Calendar year",
        ReportingCalendar.FederalQuarter => "Federal fiscal quarter",
        ReportingCalendar.FederalYear => "Federal fiscal year",
        _ => calendar.ToString(),
    };
}
