using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Jobs;

/// <summary>Looks through and imports the logs that people ordered, one after the other, each as the person who ordered it.</summary>
public sealed class RunImports(IServiceScopeFactory scopes, RunningImports running, TimeProvider clock, ILogger<RunImports> log) : BackgroundService
{
    /// <summary>At start: what was being written when the program stopped says so, and can go on; what was only ordered is done now.</summary>
    public async Task TakeStockAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        foreach (var batch in await db.Uploads().Where(batch => batch.Status == ImportStatus.Running).ToListAsync(ct))
        {
            batch.RowsTaken = await db.CountRowsAsync(batch.Id, ct);
            batch.End(ImportStatus.Interrupted, null, clock);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Does everything that is ordered.</summary>
    public async Task RunAllAsync(CancellationToken ct = default)
    {
        while (await NextAsync(ct) is { } next)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OrderedImport>().RunAsync(next.Id, next.MemberId, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeStockAsync(stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The imports that were at work when the program stopped could not be looked at.");
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAllAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "An import could not be run; it stays in the list.");
            }
            await running.WaitAsync(stoppingToken);
        }
    }

    private async Task<(int Id, int MemberId)?> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var next = await db.Uploads().Where(batch => batch.Status == ImportStatus.Checking || batch.Status == ImportStatus.Waiting)
            .OrderBy(batch => batch.Id).Select(batch => new { batch.Id, batch.MemberId }).FirstOrDefaultAsync(ct);
        return next is null ? null : (next.Id, next.MemberId);
    }
}
