using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>One line of the state totals within its bucket; state and audience as numbers of their code books.</summary>
internal readonly record struct Cell(byte State, Kind Kind, byte Audience, Figures Figures);

/// <summary>The lines of one owner's month at one version, apart by what they are made from, and how the month stood.</summary>
internal sealed record Bucket(long Version, Cell[][] Parts, MonthStanding Standing)
{
    public RollupKey Key => Standing.Key;

    public ReadOnlySpan<Cell> Of(TotalPart part) => Parts[(int)part];
}

/// <summary>All buckets as they stood at one moment; never changes.</summary>
internal sealed class CubeSnapshot
{
    private readonly Dictionary<RollupKey, Bucket> buckets;

    private CubeSnapshot(Fingerprint fingerprint, Dictionary<RollupKey, Bucket> buckets)
    {
        (Fingerprint, this.buckets) = (fingerprint, buckets);
        ByOwner = [.. buckets.Values.OrderBy(bucket => bucket.Key.OwnerId).ThenBy(bucket => bucket.Key.Month)];
        ByMonth = [.. buckets.Values.OrderBy(bucket => bucket.Key.Month).ThenBy(bucket => bucket.Key.OwnerId)];
    }

    public static CubeSnapshot Empty { get; } = new(default, []);

    public Fingerprint Fingerprint { get; }

    public Bucket[] ByOwner { get; }

    public Bucket[] ByMonth { get; }

    public long? VersionOf(RollupKey key) => buckets.TryGetValue(key, out var bucket) ? bucket.Version : null;

    public CubeSnapshot With(Fingerprint fingerprint, IEnumerable<Bucket> grown)
    {
        var all = new Dictionary<RollupKey, Bucket>(buckets);
        foreach (var bucket in grown) all[bucket.Key] = bucket;
        return new CubeSnapshot(fingerprint, all);
    }
}
