using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;

namespace Presentations.Web.Jobs;

/// <summary>Removes mail three months after it was sent: it holds names and addresses. What waits or was refused stays until somebody has seen to it.</summary>
public sealed class PurgeMail(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeMail> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = Clock.GetUtcNow().UtcDateTime - KeptFor;
        return await db.Outbox.Where(mail => mail.Status == MailStatus.Sent && mail.SentAtUtc < tooOld).ExecuteDeleteAsync(ct);
    }
}
