using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Counts owners' months anew from the talks and writes what differs; runs in the transaction of the save.</summary>
internal sealed class Recount(AppDb beside)
{
    /// <summary>Makes the version of every bucket grow, in the order given; on SQL Server this is the lock that two savers share.</summary>
    public async Task LockAsync(IReadOnlyList<RollupKey> keys, CancellationToken ct)
    {
        foreach (var key in keys)
        {
            var known = await beside.RollupBuckets.Where(bucket => bucket.OwnerId == key.OwnerId && bucket.Month == key.Month)
                .ExecuteUpdateAsync(bucket => bucket.SetProperty(row => row.Version, row => row.Version + 1), ct);
            if (known > 0) continue;
            beside.RollupBuckets.Add(new RollupBucket { OwnerId = key.OwnerId, Month = key.Month, Version = 1 });
            await beside.WriteAsync(accept: true, ct);
        }
    }

    /// <summary>The caller writes afterwards.</summary>
    public async Task RunAsync(IReadOnlyList<RollupKey> keys, CancellationToken ct)
    {
        foreach (var owner in keys.GroupBy(key => key.OwnerId, key => key.Month))
        {
            foreach (var months in owner.Chunk(MonthsAtOnce)) await RunAsync(owner.Key, months, ct);
        }
    }

    private const int MonthsAtOnce = 120;

    private async Task RunAsync(int ownerId, int[] months, CancellationToken ct)
    {
        var lines = await BucketCount.OfAsync(beside, ownerId, months, ct);
        Write(await beside.CountyTotals.Where(total => total.OwnerId == ownerId && months.Contains(total.Month)).ToListAsync(ct),
            lines.GroupBy(line => line.Key), key => key.NewCountyTotal());
        Write(await beside.StateTotals.Where(total => total.OwnerId == ownerId && months.Contains(total.Month)).ToListAsync(ct),
            lines.GroupBy(line => line.Key with { CountyFips = CountyTotal.NotKnown }), key => key.NewStateTotal());
    }

    private void Write<T>(List<T> kept, IEnumerable<IGrouping<TotalKey, TotalLine>> counted, Func<TotalKey, T> create) where T : Total
    {
        var byKey = kept.ToDictionary(TotalKey.Of);
        foreach (var group in counted)
        {
            if (!byKey.Remove(group.Key, out var total)) beside.Add(total = create(group.Key));
            total.Presentations = group.Sum(line => line.Presentations);
            total.WithoutCount = group.Sum(line => line.WithoutCount);
            total.Contacts = group.Sum(line => line.Contacts);
            total.Reached = group.Sum(line => line.Reached);
            total.Estimated = group.Sum(line => line.Estimated);
        }
        beside.RemoveRange(byKey.Values);
    }
}
