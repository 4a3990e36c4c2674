using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data.Rollup;

/// <summary>Tells one moment of the totals from every other: bucket versions only grow, and every commit that touches a talk, or how a month stands, makes one grow.</summary>
internal readonly record struct Fingerprint(int Buckets, long Versions)
{
    /// <summary>Of all owners, whoever asks: the totals in memory are everyone's, and each reader takes their part.</summary>
    public static async Task<Fingerprint> OfAsync(AppDb db, CancellationToken ct) =>
        await db.RollupBuckets.IgnoreQueryFilters([AccessFilters.Name])
            .GroupBy(_ => 1, (_, buckets) => new Fingerprint(buckets.Count(), buckets.Sum(bucket => bucket.Version)))
            .SingleOrDefaultAsync(ct);
}
