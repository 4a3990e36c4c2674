using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Counts owners' months anew from the talks and writes what differs; runs in the transaction of the save.</summary>
/// <param name="add">Takes the lines that are new; left out, they are saved with the others.</param>
internal sealed class Recount(AppDb beside, Action<Total>? add = null)
{
    private const int MonthsAtOnce = 120;

    /// <summary>Beyond it, a month is counted sooner as a whole.</summary>
    private const int MostPlaces = 8;

    /// <summary>Makes the version of every bucket grow, in key order, so that two saves never wait for each other in a circle; on SQL Server this is the lock that they share.</summary>
    public async Task LockAsync(IEnumerable<RollupKey> keys, CancellationToken ct)
    {
        foreach (var owner in keys.Distinct().GroupBy(key => key.OwnerId, key => key.Month).OrderBy(owner => owner.Key))
        {
            foreach (var months in owner.Order().Chunk(MonthsAtOnce)) await LockAsync(owner.Key, months, ct);
        }
    }

    /// <summary>Of whole months. The caller writes afterwards.</summary>
    public async Task RunAsync(IEnumerable<RollupKey> keys, CancellationToken ct)
    {
        foreach (var owner in keys.GroupBy(key => key.OwnerId, key => key.Month))
        {
            foreach (var months in owner.Chunk(MonthsAtOnce)) await RunAsync(owner.Key, months, ct);
        }
    }

    /// <summary>Of the lines that a save touches: a busy month has hundreds, of which a visit changes a few. The caller writes afterwards.</summary>
    public async Task RunAsync(IReadOnlyList<TouchedLine> touched, CancellationToken ct)
    {
        foreach (var bucket in touched.GroupBy(line => line.Bucket))
        {
            var places = bucket.GroupBy(line => (line.StateCode, line.Kind), line => line.CountyFips).ToList();
            if (places.Count > MostPlaces) await RunAsync(bucket.Key.OwnerId, [bucket.Key.Month], ct);
            else foreach (var place in places) await RunAsync(bucket.Key, place.Key.StateCode, place.Key.Kind, [.. place], ct);
        }
    }

    private async Task LockAsync(int ownerId, int[] months, CancellationToken ct)
    {
        var buckets = beside.RollupBuckets.Where(bucket => bucket.OwnerId == ownerId && months.Contains(bucket.Month));
        if (await buckets.ExecuteUpdateAsync(bucket => bucket.SetProperty(row => row.Version, row => row.Version + 1), ct) == months.Length) return;
        var known = await buckets.Select(bucket => bucket.Month).ToListAsync(ct);
        beside.RollupBuckets.AddRange(months.Except(known).Select(month => new RollupBucket { OwnerId = ownerId, Month = month, Version = 1 }));
        await beside.WriteAsync(accept: true, ct);
    }

    private async Task RunAsync(int ownerId, int[] months, CancellationToken ct)
    {
        var lines = await BucketCount.OfAsync(beside.Presentations.Where(talk => talk.OwnerId == ownerId && months.Contains(talk.Month)), ownerId, ct);
        Write(await beside.CountyTotals.Where(total => total.Part == TotalPart.Recorded && total.OwnerId == ownerId && months.Contains(total.Month)).ToListAsync(ct), lines, key => key.NewCountyTotal());
        Write(await beside.StateTotals.Where(total => total.Part == TotalPart.Recorded && total.OwnerId == ownerId && months.Contains(total.Month)).ToListAsync(ct), lines.Select(line => line.OfState()), key => key.NewStateTotal());
    }

    /// <summary>The state's line is the sum of its counties: those that are counted here, and the others as they stand.</summary>
    private async Task RunAsync(RollupKey bucket, string state, Kind kind, string?[] counties, CancellationToken ct)
    {
        var (owner, month) = bucket;
        var codes = counties.Select(county => county ?? CountyTotal.NotKnown).ToArray();
        var lines = await BucketCount.OfAsync(
            beside.Presentations.Where(talk => talk.OwnerId == owner && talk.Month == month && talk.StateCode == state && talk.Kind == kind && counties.Contains(talk.CountyFips)), owner, ct);

        var ofState = beside.CountyTotals.Where(total => total.Part == TotalPart.Recorded && total.OwnerId == owner && total.Month == month && total.StateCode == state && total.Kind == kind);
        var others = await OtherCounties.OfAsync(ofState.Where(total => !codes.Contains(total.CountyFips)), new TotalKey(owner, month, state, CountyTotal.NotKnown, kind, Total.Everyone), ct);
        Write(await ofState.Where(total => codes.Contains(total.CountyFips)).ToListAsync(ct), lines, key => key.NewCountyTotal());
        Write(
            await beside.StateTotals.Where(total => total.Part == TotalPart.Recorded && total.OwnerId == owner && total.Month == month && total.StateCode == state && total.Kind == kind).ToListAsync(ct),
            lines.Select(line => line.OfState()).Concat(others), key => key.NewStateTotal());
    }

    /// <summary>Of the lines that follow from submissions and restatements. The caller writes afterwards.</summary>
    public async Task RunAsync(RollupKey bucket, IReadOnlyCollection<TotalLine> official, CancellationToken ct)
    {
        var (owner, month) = bucket;
        Write(await beside.CountyTotals.Where(total => total.Part != TotalPart.Recorded && total.OwnerId == owner && total.Month == month).ToListAsync(ct), official, key => key.NewCountyTotal());
        Write(await beside.StateTotals.Where(total => total.Part != TotalPart.Recorded && total.OwnerId == owner && total.Month == month).ToListAsync(ct), official.Select(line => line.OfState()), key => key.NewStateTotal());
    }

    private void Write<T>(List<T> kept, IEnumerable<TotalLine> counted, Func<TotalKey, T> create) where T : Total
    {
        var gone = kept.ToDictionary(TotalKey.Of);
        var written = new Dictionary<TotalKey, T>();
        foreach (var line in counted)
        {
            if (!written.TryGetValue(line.Key, out var total)) written[line.Key] = total = gone.Remove(line.Key, out var known) ? Empty(known) : Added(create(line.Key));
            total.Presentations += line.Presentations;
            total.WithoutCount += line.WithoutCount;
            total.Contacts += line.Contacts;
            total.Reached += line.Reached;
            total.Estimated += line.Estimated;
        }
        beside.RemoveRange(gone.Values);
    }

    private T Added<T>(T total) where T : Total
    {
        if (add is null) beside.Add(total);
        else add(total);
        return total;
    }

    private static T Empty<T>(T total) where T : Total
    {
        (total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated) = (0, 0, 0, 0, 0);
        return total;
    }
}
