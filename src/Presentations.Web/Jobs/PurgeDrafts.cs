using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Jobs;

/// <summary>Removes drafts that nobody has touched for two weeks: at start, then every day.</summary>
public sealed class PurgeDrafts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeDrafts> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Answers how many were removed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = clock.GetUtcNow().UtcDateTime - Draft.KeptFor;
        return await db.Drafts.Where(draft => draft.SavedAtUtc < tooOld).ExecuteDeleteAsync(ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                var removed = await RunOnceAsync(stoppingToken);
                if (removed > 0) log.LogInformation("{Removed} drafts were older than {Days} days and are gone.", removed, Draft.KeptFor.Days);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Old drafts could not be removed; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
