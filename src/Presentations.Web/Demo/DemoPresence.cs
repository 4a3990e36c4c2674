using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Demo;

/// <summary>Knows whether invented talks are among the figures; every page asks.</summary>
public sealed class DemoPresence(AppDbFactory dbs, IMemoryCache cache)
{
    private static readonly TimeSpan believedFor = TimeSpan.FromSeconds(15);

    public Task<bool> IsThereAsync(CancellationToken ct = default) => cache.GetOrCreateAsync(typeof(DemoPresence), async entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = believedFor;
        await using var db = dbs.OpenAsSystem();
        return await db.ImportBatches.AnyAsync(batch => batch.Subject == ImportSubject.Demonstration && batch.Status != ImportStatus.Undone, ct);
    });
}
