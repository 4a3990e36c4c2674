using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// The state totals of all owners with the standing of their months, kept in memory and exact at every commit: each question first reads
/// how far the database is, and only the buckets that have grown since are loaded again. One per database; access is decided for each reader.
/// </summary>
public sealed class TotalsCube : IDisposable
{
    private const int OneByOne = 60;
    private static readonly int Parts = Enum.GetValues<TotalPart>().Length;

    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly CodeBook states = new();
    private readonly CodeBook audiences = new();
    private volatile CubeSnapshot latest = CubeSnapshot.Empty;

    /// <summary>The totals as they are now, as far as the scope of the database allows.</summary>
    public async Task<CubeView> ReadAsync(AppDb db, CancellationToken ct = default) => await ReadAsync(db, await Fingerprint.OfAsync(db, ct), ct);

    /// <summary>The totals of the moment that was just read, or of a later one.</summary>
    internal async Task<CubeView> ReadAsync(AppDb db, Fingerprint now, CancellationToken ct)
    {
        var known = latest;
        if (known.Fingerprint != now) known = await CatchUpAsync(db, ct);
        return new CubeView(known, db.Scope, states, audiences);
    }

    public void Dispose() => loading.Dispose();

    private async Task<CubeSnapshot> CatchUpAsync(AppDb db, CancellationToken ct)
    {
        await loading.WaitAsync(ct);
        try
        {
            return latest = await SteadyRead.RunAsync(db, async fingerprint =>
                fingerprint == latest.Fingerprint ? latest : await LoadAsync(db, latest, fingerprint, ct), ct);
        }
        finally
        {
            loading.Release();
        }
    }

    private async Task<CubeSnapshot> LoadAsync(AppDb db, CubeSnapshot known, Fingerprint fingerprint, CancellationToken ct)
    {
        var versions = await db.RollupBuckets.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking()
            .ToDictionaryAsync(bucket => new RollupKey(bucket.OwnerId, bucket.Month), bucket => bucket.Version, ct);
        var grown = versions.Where(bucket => known.VersionOf(bucket.Key) != bucket.Value).Select(bucket => bucket.Key).ToList();

        var cells = grown.ToDictionary(key => key, _ => new List<Cell>[Parts]);
        await foreach (var total in Totals(db, grown).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (!cells.TryGetValue(new RollupKey(total.OwnerId, total.Month), out var bucket)) continue;
            (bucket[(int)total.Part] ??= []).Add(new Cell(states.NumberOf(total.StateCode), total.Kind, audiences.NumberOf(total.Audience),
                new Figures(total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated)));
        }
        var standings = await StandingsAsync(db, grown, ct);
        return known.With(fingerprint, grown.Select(key => new Bucket(versions[key], Array.ConvertAll(cells[key], part => part is null ? [] : part.ToArray()),
            standings.GetValueOrDefault(key, new MonthStanding(key, PeriodStatus.Open, null, 0)))));
    }

    /// <summary>A month is locked by whoever submits it or decides on it, so its version tells of its standing too.</summary>
    private static async Task<Dictionary<RollupKey, MonthStanding>> StandingsAsync(AppDb db, List<RollupKey> buckets, CancellationToken ct)
    {
        var all = db.ReportingPeriods.IgnoreQueryFilters([AccessFilters.Name]);
        if (buckets.Count <= OneByOne)
        {
            var (owners, months) = (buckets.Select(key => key.OwnerId).Distinct().ToArray(), buckets.Select(key => key.Month).Distinct().ToArray());
            all = all.Where(period => owners.Contains(period.OwnerId) && months.Contains(period.Month));
        }
        var periods = await all.Select(period => new { period.OwnerId, period.Month, period.Status, period.LatestId, RulesVersion = (int?)period.Latest!.RulesVersion }).ToListAsync(ct);
        return periods.Select(period => new MonthStanding(new RollupKey(period.OwnerId, period.Month), period.Status, period.LatestId, period.RulesVersion ?? 0)).ToDictionary(month => month.Key);
    }

    private static IQueryable<StateTotal> Totals(AppDb db, List<RollupKey> buckets)
    {
        var all = db.StateTotals.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking();
        if (buckets.Count > OneByOne) return all;
        var (owners, months) = (buckets.Select(key => key.OwnerId).Distinct().ToArray(), buckets.Select(key => key.Month).Distinct().ToArray());
        return all.Where(total => owners.Contains(total.OwnerId) && months.Contains(total.Month));
    }
}
