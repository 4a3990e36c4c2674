using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Reminds coordinators of a month that they have not submitted: once before it is due and once after. A second run reminds nobody again.</summary>
public sealed class RemindOfPeriods(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RemindOfPeriods> log) : BackgroundService
{
    private const int DaysBefore = 5;

    /// <summary>What is longer overdue is on the board of completeness.</summary>
    private const int DaysAfter = 14;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var letters = scope.ServiceProvider.GetRequiredService<StaffLetters>();
        var due = new DueDays(await db.ReportingDeadlines.AsNoTracking().ToListAsync(ct));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var over = today.AddDays(-today.Day);
        for (var period = CalendarPeriod.Holding(over, ReportingCalendar.Month); due.Of(period).AddDays(DaysAfter) >= today; period = CalendarPeriod.Holding(period.Days.First.AddDays(-1), ReportingCalendar.Month))
        {
            if (today >= due.Of(period).AddDays(-DaysBefore)) await RemindAsync(db, letters, DateRange.MonthOf(period.Days.First), due.Of(period), ct);
        }
        await db.SaveChangesAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Months that are due could not be asked for; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RemindAsync(AppDb db, StaffLetters letters, int month, DateOnly dueOn, CancellationToken ct)
    {
        var isOverdue = clock.GetUtcNow().UtcDateTime > DueDays.EndUtc(dueOn);
        foreach (var owner in await SilentAsync(db, month, ct))
        {
            var coordinators = await db.Memberships.Where(held => held.OwnerId == owner.Id && held.Role == Role.Coordinator).Select(held => held.MemberId).Distinct().ToListAsync(ct);
            await letters.PeriodDueAsync(db, owner, month, dueOn, isOverdue, coordinators, ct);
        }
    }

    /// <summary>Task forces, and the state desks that have something in the month, which have not submitted it.</summary>
    private static Task<List<Owner>> SilentAsync(AppDb db, int month, CancellationToken ct) => db.Owners.AsNoTracking()
        .Where(owner => owner is TaskForce || db.StateTotals.Any(total => total.OwnerId == owner.Id && total.Month == month))
        .Where(owner => !db.ReportingPeriods.Any(period => period.OwnerId == owner.Id && period.Month == month && (period.Status == PeriodStatus.Submitted || period.Status == PeriodStatus.Approved)))
        .OrderBy(owner => owner.Id).ToListAsync(ct);
}
