using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Shows who has reported a period: all task forces that the person may see, with their last periods.</summary>
public sealed class ShowCompleteness(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    private const int PeriodsShown = 8;

    /// <param name="Periods">The oldest first; the last is the one that was asked for.</param>
    /// <param name="IsPartOnly">Whether there are task forces that the person may not see.</param>
    public sealed record View(CalendarPeriod Period, DateOnly DueOn, IReadOnlyList<CalendarPeriod> Periods, IReadOnlyList<Row> Rows, PeriodCompleteness Completeness, bool IsPartOnly)
    {
        public int Count(Punctuality punctuality) => Rows.Count(row => row.Asked.Punctuality == punctuality);
    }

    /// <param name="Reports">One for each of the periods.</param>
    public sealed record Row(string Code, string Name, string StateCode, IReadOnlyList<PeriodReport> Reports)
    {
        public PeriodReport Asked => Reports[^1];
    }

    /// <param name="asked">Null for the latest month that is over, whoever has submitted it.</param>
    public async Task<View> FindAsync(CalendarPeriod? asked, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var period = asked ?? CalendarPeriod.Holding(LastDayOver(now), ReportingCalendar.Month);
        var periods = Before(period).Take(PeriodsShown).Reverse().ToList();
        var due = await db.DueDaysAsync(ct);
        var all = await db.TaskForces.AsNoTracking().OrderBy(taskForce => taskForce.StateCode).ThenBy(taskForce => taskForce.Name).ToListAsync(ct);
        var readable = all.FindAll(taskForce => db.Scope.MayRead(taskForce.Id));
        var reported = await ReportedAsync(db, periods, ct);
        var rows = readable.ConvertAll(taskForce => new Row(taskForce.Code, TotalsNames.Brief(taskForce), taskForce.StateCode, periods.ConvertAll(one =>
            PeriodReport.Of([.. reported[taskForce.Id].Where(month => Holds(one, month.Month)).Select(month => month.Report)], one, MonthsOver(one, now), due.Of(one), now))));
        return new View(period, due.Of(period), periods, rows, PeriodCompleteness.Count(rows.Select(row => row.Asked.Standing), MonthsOver(period, now)), readable.Count < all.Count);
    }

    private static IEnumerable<CalendarPeriod> Before(CalendarPeriod period)
    {
        for (; ; period = CalendarPeriod.Holding(period.Days.First.AddDays(-1), period.Calendar)) yield return period;
    }

    private sealed record Reported(int OwnerId, int Month, ReportedMonth Report);

    private static async Task<ILookup<int, Reported>> ReportedAsync(AppDb db, List<CalendarPeriod> periods, CancellationToken ct)
    {
        var (first, last) = (DateRange.MonthOf(periods[0].Days.First), DateRange.MonthOf(periods[^1].Days.Last));
        return (await db.ReportingPeriods.Where(row => row.Month >= first && row.Month <= last)
            .Select(row => new Reported(row.OwnerId, row.Month, new ReportedMonth(row.Status, row.FirstSubmittedAtUtc))).ToListAsync(ct)).ToLookup(row => row.OwnerId);
    }

    private static bool Holds(CalendarPeriod period, int month) => period.Days.Contains(DateRange.FirstDayOf(month));

    private static int MonthsOver(CalendarPeriod period, DateTime nowUtc) =>
        Enumerable.Range(1, period.Months).Count(month => period.Days.First.AddMonths(month) <= DateOnly.FromDateTime(nowUtc));

    private static DateOnly LastDayOver(DateTime nowUtc) => DateOnly.FromDateTime(nowUtc).AddDays(-nowUtc.Day);
}
