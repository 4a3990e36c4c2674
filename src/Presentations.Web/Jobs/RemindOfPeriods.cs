using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>
/// Reminds of what has not been submitted, in every calendar: once before it is due and once after. A second run reminds nobody again, and a
/// longer period is silent about months that a shorter one asks for at the same time.
/// </summary>
public sealed class RemindOfPeriods(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindOfPeriods> log) : RepeatedJob(TimeSpan.FromHours(1), clock, log)
{
    private const int DaysBefore = 5;

    /// <summary>What is longer overdue is on the board of completeness.</summary>
    private const int DaysAfter = 14;

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var due = new DueDays(await db.ReportingDeadlines.AsNoTracking().ToListAsync(ct));
        var today = DueDays.BegunOn(Clock.GetUtcNow().UtcDateTime);
        var over = today.AddDays(-today.Day);
        var told = new HashSet<(int OwnerId, int Month)>();
        var reminders = new List<PeriodReminder>();
        foreach (var calendar in Enum.GetValues<ReportingCalendar>().OrderBy(calendar => CalendarPeriod.Holding(over, calendar).Months))
        {
            for (var period = CalendarPeriod.Holding(over, calendar); due.Of(period).AddDays(DaysAfter) >= today; period = CalendarPeriod.Holding(period.Days.First.AddDays(-1), calendar))
            {
                if (today >= due.Of(period).AddDays(-DaysBefore)) reminders.AddRange(await RemindersAsync(db, period, due.Of(period), today, told, ct));
            }
        }
        await scope.ServiceProvider.GetRequiredService<PeriodReminders>().PostAsync(db, reminders, ct);
        return await db.SaveChangesAsync(ct);
    }

    /// <param name="told">The months of owners that are asked for already; grows.</param>
    private static async Task<List<PeriodReminder>> RemindersAsync(AppDb db, CalendarPeriod period, DateOnly dueOn, DateOnly today, HashSet<(int OwnerId, int Month)> told, CancellationToken ct)
    {
        var since = today > dueOn ? dueOn.AddDays(1) : dueOn.AddDays(-DaysBefore);
        var silent = (await SilentAsync(db, period, ct)).FindAll(row => row.Missing.Exists(month => !told.Contains((row.Owner.Id, month))));
        told.UnionWith(silent.SelectMany(row => row.Missing.Select(month => (row.Owner.Id, month))));
        return silent.ConvertAll(row => new PeriodReminder(row.Owner, period, row.Missing, dueOn, since));
    }

    /// <summary>Task forces with the months of the period that they have not submitted; state desks with those in which they have something.</summary>
    private static async Task<List<(Owner Owner, List<int> Missing)>> SilentAsync(AppDb db, CalendarPeriod period, CancellationToken ct)
    {
        var months = Enumerable.Range(0, period.Months).Select(i => DateRange.MonthOf(period.Days.First.AddMonths(i))).ToList();
        var submitted = (await db.ReportingPeriods.Where(row => months.Contains(row.Month)).Standing()
            .Select(row => ValueTuple.Create(row.OwnerId, row.Month)).ToListAsync(ct)).ToHashSet();
        var filled = (await db.StateTotals.Where(total => months.Contains(total.Month)).Select(total => new { total.OwnerId, total.Month }).Distinct().ToListAsync(ct))
            .Select(total => (total.OwnerId, total.Month)).ToHashSet();
        return (await db.Owners.AsNoTracking().OrderBy(owner => owner.Id).ToListAsync(ct))
            .ConvertAll(owner => (owner, months.FindAll(month => !submitted.Contains((owner.Id, month)) && (owner is TaskForce || filled.Contains((owner.Id, month))))))
            .FindAll(owner => owner.Item2.Count > 0);
    }
}
