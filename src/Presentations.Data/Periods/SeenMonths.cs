using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>Reads what of a month somebody must have seen who submits it.</summary>
public static class SeenMonths
{
    public static async Task<SeenMonth> ReadAsync(AppDb db, int ownerId, int month, CancellationToken ct = default)
    {
        // Before the rest: what comes in between is in history, too.
        var latest = await db.History.IgnoreQueryFilters([AccessFilters.Name]).MaxAsync(entry => (long?)entry.Id, ct) ?? 0;
        return new(
            await db.RollupBuckets.Where(bucket => bucket.OwnerId == ownerId && bucket.Month == month).Select(bucket => bucket.Version).SingleOrDefaultAsync(ct),
            SeenRows.Of(await UntoldSummaries.Of(db, ownerId, month).Select(summary => summary.Id).ToListAsync(ct)),
            SeenRows.Of(await (await UntoldAdjustments.OfAsync(db, ownerId, month, ct)).Select(change => change.Id).ToListAsync(ct)))
        {
            Kept = await KeptRemarks.Of(db, ownerId, month).ToDictionaryAsync(item => item.Key, item => item.Because, ct),
            LatestEntry = latest,
        };
    }
}
