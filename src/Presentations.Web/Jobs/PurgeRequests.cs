using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;

namespace Presentations.Web.Jobs;

/// <summary>Removes requests that nobody confirmed within a week, with the mails that asked for it: at start, then every day.</summary>
public sealed class PurgeRequests(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeRequests> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Answers how many requests were removed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = clock.GetUtcNow().UtcDateTime - PresentationRequest.ConfirmWithin;
        await db.Outbox.Where(mail => mail.Kind == MailKind.ConfirmAddress && mail.WrittenAtUtc <= tooOld).ExecuteDeleteAsync(ct);
        return await db.Requests.Where(request => request.Status == RequestStatus.Unconfirmed && request.AskedAtUtc <= tooOld).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var removed = await RunOnceAsync(stoppingToken);
                if (removed > 0) log.LogInformation("{Removed} requests were not confirmed within {Days} days and are gone.", removed, PresentationRequest.ConfirmWithin.Days);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Unconfirmed requests could not be removed; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
