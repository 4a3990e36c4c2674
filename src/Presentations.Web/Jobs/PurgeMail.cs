using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;

namespace Presentations.Web.Jobs;

/// <summary>Removes mail three months after it was sent: it holds names and addresses. At start, then every day.</summary>
public sealed class PurgeMail(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeMail> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>Answers how many were removed. What waits or was refused stays until somebody has seen to it.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = clock.GetUtcNow().UtcDateTime - KeptFor;
        return await db.Outbox.Where(mail => mail.Status == MailStatus.Sent && mail.SentAtUtc < tooOld).ExecuteDeleteAsync(ct);
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
                log.LogError(error, "Old mail could not be removed; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
