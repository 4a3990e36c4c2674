using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Jobs;

/// <summary>Removes uploaded logs that nobody has finished for two weeks: at start, then every day. What was imported stays.</summary>
public sealed class PurgeUploads(IServiceScopeFactory scopes, ImportFiles files, TimeProvider clock, ILogger<PurgeUploads> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public async Task RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = clock.GetUtcNow().UtcDateTime - KeptFor;
        var uploads = await db.ImportBatches.Where(batch => batch.Subject == ImportSubject.Talks && batch.MemberId != 0 && batch.StartedAtUtc < tooOld && batch.RowsTaken == 0).ToListAsync(ct);
        foreach (var batch in uploads.Where(batch => batch.IsOpen))
        {
            db.ImportBatches.Remove(batch);
            files.Drop(batch.Id);
        }
        await db.SaveChangesAsync(ct);
        files.DropBefore(tooOld);
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
                log.LogError(error, "Old uploads could not be removed; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
