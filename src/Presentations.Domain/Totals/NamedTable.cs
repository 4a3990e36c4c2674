using Presentations.Domain.Periods;

namespace Presentations.Domain.Totals;

/// <summary>A period for which figures are published: a calendar year, a federal fiscal year or a quarter, and nothing between.</summary>
/// <param name="Code">As it stands in an address: "2018", "fy2018" or "2018-q1".</param>
public sealed record NamedTable(string Code, string Name, DateRange Days)
{
    /// <summary>Every table from the first published month to the last, the latest first; years before quarters.</summary>
    public static IReadOnlyList<NamedTable> Between(DateOnly first, DateOnly last) =>
    [
        .. Of(ReportingCalendar.Year, first, last, period => ($"{period.Year}", $"{period.Year}")),
        .. Of(ReportingCalendar.FederalYear, first, last, period => ($"fy{period.Year}", $"Federal fiscal year {period.Year}")),
        .. Of(ReportingCalendar.Quarter, first, last, period => ($"{period.Year}-q{period.Part}", period.Days.InWords())),
    ];

    /// <summary>The first days of its quarters, which are the quarters of every calendar.</summary>
    public IEnumerable<DateOnly> Quarters
    {
        get
        {
            for (var day = Days.First; day <= Days.Last; day = day.AddMonths(3)) yield return day;
        }
    }

    public bool IsQuarter => Quarters.Count() == 1;

    private static IEnumerable<NamedTable> Of(ReportingCalendar calendar, DateOnly first, DateOnly last, Func<CalendarPeriod, (string Code, string Name)> name)
    {
        for (var period = CalendarPeriod.Holding(last, calendar); period.Days.Last >= first; period = CalendarPeriod.Holding(period.Days.First.AddDays(-1), calendar))
            yield return new NamedTable(name(period).Code, name(period).Name, period.Days);
    }
}
