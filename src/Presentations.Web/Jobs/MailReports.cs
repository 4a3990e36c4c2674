using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Reports;

namespace Presentations.Web.Jobs;

/// <summary>Mails saved reports in the first days of a month, each as its person sees it; a second run mails none again.</summary>
public sealed class MailReports(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailReports> log) : DailyJob(clock, log)
{
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var month = DateRange.MonthOf(DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime));
        await using var scope = scopes.CreateAsyncScope();
        var dbs = scope.ServiceProvider.GetRequiredService<AppDbFactory>();
        var mail = scope.ServiceProvider.GetRequiredService<MailReport>();
        await using var system = dbs.OpenAsSystem();
        var due = await system.SavedReports.Where(report => report.IsMailed && (report.MailedMonth == null || report.MailedMonth < month)).ToListAsync(ct);
        foreach (var report in due)
        {
            await mail.PostAsync(system, report, month, ct);
            report.Mailed(month);
            await system.SaveChangesAsync(ct);
        }
        if (due.Count > 0) log.LogInformation("{Reports} saved reports were mailed.", due.Count);
        return 0;
    }
}
