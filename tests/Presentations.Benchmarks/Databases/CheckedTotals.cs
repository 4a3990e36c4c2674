using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;

namespace Presentations.Benchmarks.Databases;

/// <summary>Holds generated totals to the product's own recount: of a few owners over all their months, nothing may differ.</summary>
internal static class CheckedTotals
{
    public static async Task RequireAsync(AppDatabase database)
    {
        await using var db = database.Open(AccessScope.System);
        foreach (var owner in await db.Owners.OrderBy(owner => owner.Code).Where(owner => owner.Code == "ID" || owner.Code == "TX-DESK" || owner.Code == "UT").Select(owner => owner.Id).ToListAsync())
        {
            var keys = await db.RollupBuckets.Where(bucket => bucket.OwnerId == owner).Select(bucket => new RollupKey(bucket.OwnerId, bucket.Month)).ToListAsync();
            await new Recount(db).RunAsync(keys, CancellationToken.None);
            if (db.ChangeTracker.HasChanges()) throw new InvalidOperationException("The generated totals are not what the product counts.");
            db.ChangeTracker.Clear();
        }
    }
}
