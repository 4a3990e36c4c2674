using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Reports;

namespace Presentations.Web.Jobs;

/// <summary>Mails saved reports in the first days of a month, each as its person sees it and by itself, so that one that fails holds up no other; a second run mails none again.</summary>
public sealed class MailReports(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailReports> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var month = DateRange.MonthOf(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        await using var scope = scopes.CreateAsyncScope();
        var dbs = scope.ServiceProvider.GetRequiredService<AppDbFactory>();
        var mail = scope.ServiceProvider.GetRequiredService<MailReport>();
        var mailed = 0;
        foreach (var id in await DueAsync(dbs, month, ct))
        {
            try
            {
                await using var system = dbs.OpenAsSystem();
                var report = await system.SavedReports.SingleAsync(row => row.Id == id, ct);
                await mail.PostAsync(system, report, month, ct);
                report.Mailed(month);
                await system.SaveChangesAsync(ct);
                mailed++;
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Saved report {Report} could not be mailed; tomorrow it is tried again.", id);
            }
        }
        return mailed;
    }

    private static async Task<List<int>> DueAsync(AppDbFactory dbs, int month, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        return await db.SavedReports.Where(report => report.IsMailed && (report.MailedMonth == null || report.MailedMonth < month)).OrderBy(report => report.Id).Select(report => report.Id).ToListAsync(ct);
    }
}
