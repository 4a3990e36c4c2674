namespace Presentations.Domain.Totals;

/// <summary>The unit in which totals are recomputed: one owner's month.</summary>
/// <param name="OwnerId">Task force or state desk.</param>
/// <param name="Month">As yyyymm, on the venue's calendar.</param>
public readonly record struct RollupKey(int OwnerId, int Month);

/// <summary>The version of one owner's month; every commit that touches its talks makes it grow.</summary>
public sealed class RollupBucket : ITaskForceOwned
{
    public required int OwnerId { get; init; }

    public required int Month { get; init; }

    public long Version { get; set; }
}
