using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Jobs;

/// <summary>Removes the holds of visits that have ended and of offers that have lapsed: at start, then every day.</summary>
public sealed class ReleaseHolds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReleaseHolds> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Whoever drives home is held a while longer.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(12);

    /// <summary>Answers how many were removed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var now = clock.GetUtcNow().UtcDateTime;
        var past = now - Grace;
        return await db.PresenterHolds.Where(hold => hold.QuarterUtc < past || hold.ExpiresAtUtc <= now).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var removed = await RunOnceAsync(stoppingToken);
                if (removed > 0) log.LogInformation("{Removed} quarter-hours of visits that are over are free again.", removed);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Holds of visits that are over could not be removed; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
