using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Jobs;

/// <summary>Removes uploaded logs that nobody has finished for two weeks. What was imported stays.</summary>
public sealed class PurgeUploads(IServiceScopeFactory scopes, ImportFiles files, TimeProvider clock, ILogger<PurgeUploads> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(14);

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = Clock.GetUtcNow().UtcDateTime - KeptFor;
        var old = await db.Uploads().Where(batch => batch.StartedAtUtc < tooOld && batch.RowsTaken == 0).ToListAsync(ct);
        var left = old.FindAll(batch => batch.IsOpen);

        db.ImportBatches.RemoveRange(left);
        await db.SaveChangesAsync(ct);
        foreach (var batch in left) files.Drop(batch.Id);
        files.DropBefore(tooOld);
        return left.Count;
    }
}
