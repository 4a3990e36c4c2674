using Presentations.Data.Rollup;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Totals;

/// <summary>The days that a question means which names none.</summary>
internal static class DefaultDays
{
    /// <summary>The calendar year of the latest talk in such figures; this year as long as there is none.</summary>
    public static DateRange LatestYear(this TotalsReading now, TimeProvider clock, FigureStatus status = FigureStatus.Recorded)
    {
        var latest = now.LatestMonth(status) is { } month ? DateRange.FirstDayOf(month) : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return CalendarPeriod.Holding(latest, ReportingCalendar.Year).Days;
    }
}
