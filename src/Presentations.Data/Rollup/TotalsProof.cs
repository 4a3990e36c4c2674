using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Holds every kept total against a count of the talks, owner by owner.</summary>
public static class TotalsProof
{
    /// <summary>What a proof found: how many talks were counted, and every line that is not as it should be.</summary>
    public sealed record Finding(int Talks, int Lines, IReadOnlyList<Difference> Differences);

    /// <summary>A line that is kept with other figures than the talks give; without figures where there is no such line.</summary>
    /// <param name="CountyFips">Null for a line of the state totals.</param>
    public sealed record Difference(int OwnerId, int Month, string StateCode, string? CountyFips, string Kind, string Audience, Figures? Kept, Figures? Counted);

    public static async Task<Finding> OfOwnerAsync(AppDb db, int ownerId, CancellationToken ct) => await SteadyRead.RunAsync(db, async _ =>
    {
        var (talks, counties) = await PlainCount.OfAsync(db, ownerId, ct);
        foreach (var line in await OfficialAsync(db, ownerId, ct)) counties[line.Key] = new Figures(line.Presentations, line.WithoutCount, line.Contacts, line.Reached, line.Estimated);
        var states = counties.GroupBy(line => line.Key with { CountyFips = CountyTotal.NotKnown }, line => line.Value)
            .ToDictionary(line => line.Key, line => line.Aggregate(Figures.Add));
        var differences = Compare(await KeptAsync(db.StateTotals, ownerId, ct), states, key => null)
            .Concat(Compare(await KeptAsync(db.CountyTotals, ownerId, ct), counties, key => key.CountyFips))
            .Concat(await WithoutBucketAsync(db, ownerId, states, ct));
        return new Finding(talks, states.Count + counties.Count, [.. differences]);
    }, ct);

    private static async Task<List<TotalLine>> OfficialAsync(AppDb db, int ownerId, CancellationToken ct)
    {
        var lines = new List<TotalLine>();
        foreach (var month in await db.ReportingPeriods.Where(period => period.OwnerId == ownerId).Select(period => period.Month).ToListAsync(ct))
        {
            lines.AddRange(await OfficialCount.OfAsync(db, new RollupKey(ownerId, month), ct));
        }
        return lines;
    }

    private static async Task<Dictionary<TotalKey, Figures>> KeptAsync<T>(IQueryable<T> totals, int ownerId, CancellationToken ct) where T : Total =>
        (await totals.AsNoTracking().Where(total => total.OwnerId == ownerId).ToListAsync(ct))
            .ToDictionary(TotalKey.Of, total => new Figures(total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated));

    private static IEnumerable<Difference> Compare(Dictionary<TotalKey, Figures> kept, Dictionary<TotalKey, Figures> counted, Func<TotalKey, string?> county) =>
        kept.Keys.Union(counted.Keys).OrderBy(key => key.Month).ThenBy(key => key.StateCode, StringComparer.Ordinal)
            .Select(key => (Key: key, Kept: Find(kept, key), Counted: Find(counted, key)))
            .Where(line => line.Kept != line.Counted)
            .Select(line => Of(line.Key, county(line.Key), line.Kept, line.Counted));

    /// <summary>A month without a bucket is not in the memory of those who read totals.</summary>
    private static async Task<IEnumerable<Difference>> WithoutBucketAsync(AppDb db, int ownerId, Dictionary<TotalKey, Figures> states, CancellationToken ct)
    {
        var months = await db.RollupBuckets.Where(bucket => bucket.OwnerId == ownerId).Select(bucket => bucket.Month).ToListAsync(ct);
        return states.Where(line => !months.Contains(line.Key.Month)).Select(line => Of(line.Key, null, null, line.Value));
    }

    private static Figures? Find(Dictionary<TotalKey, Figures> lines, TotalKey key) => lines.TryGetValue(key, out var figures) ? figures : null;

    private static Difference Of(TotalKey key, string? county, Figures? kept, Figures? counted) =>
        new(key.OwnerId, key.Month, key.StateCode, county, key.Kind.ToString(), key.Audience, kept, counted);
}
