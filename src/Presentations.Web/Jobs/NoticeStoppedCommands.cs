using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports;

namespace Presentations.Web.Jobs;

/// <summary>
/// Says of an import by the command line that it was interrupted, once no row of it has come in for a while: a command that was killed cannot
/// say so itself, and one that is at work, here or on another machine, saves rows all the time.
/// </summary>
public sealed class NoticeStoppedCommands(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoticeStoppedCommands> log) : RepeatedJob(TimeSpan.FromMinutes(1), clock, log)
{
    /// <summary>Far longer than a command reads between two saves.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private Dictionary<int, (int Rows, DateTime SinceUtc)> seen = [];

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var now = Clock.GetUtcNow().UtcDateTime;
        var looked = new Dictionary<int, (int Rows, DateTime SinceUtc)>();
        foreach (var batch in await db.Commands().Where(batch => batch.Status == ImportStatus.Running).ToListAsync(ct))
        {
            var rows = await db.CountRowsAsync(batch.Id, ct);
            var since = seen.TryGetValue(batch.Id, out var before) && before.Rows == rows ? before.SinceUtc : now;
            looked[batch.Id] = (rows, since);
            if (now - since < Quiet) continue;
            batch.RowsTaken = rows;
            batch.End(ImportStatus.Interrupted, null, Clock);
        }
        seen = looked;
        return await db.SaveChangesAsync(ct);
    }
}
