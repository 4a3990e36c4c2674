using System.Runtime.InteropServices;
using Presentations.Data.Access;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>What the lines of an answer tell apart; everything else is added up.</summary>
[Flags]
public enum Grain
{
    None = 0,
    State = 1,
    Owner = 2,
    Month = 4,
    Kind = 8,

    /// <summary>Presentations then overlap: a talk has several audiences.</summary>
    Audience = 16,
}

/// <summary>One line of an answer; what the grain does not tell apart is empty.</summary>
public readonly record struct CubeLine(string State, int OwnerId, int Month, Kind Kind, string Audience, Figures Figures);

/// <summary>The state totals of one moment, as far as one reader may see them.</summary>
public sealed class CubeView
{
    private readonly CubeSnapshot snapshot;
    private readonly AccessScope scope;
    private readonly CodeBook states;
    private readonly CodeBook audiences;

    internal CubeView(CubeSnapshot snapshot, AccessScope scope, CodeBook states, CodeBook audiences) =>
        (this.snapshot, this.scope, this.states, this.audiences) = (snapshot, scope, states, audiences);

    /// <summary>Adds up whole months; the days of the filter beyond them are left out.</summary>
    public IReadOnlyList<CubeLine> Sum(TotalsFilter filter, Grain grain)
    {
        if (filter.Days.WholeMonths is not { } months) return [];
        var (anyState, state) = Number(states, filter.StateCode);
        var everyone = audiences.Find(Total.Everyone);
        var audience = filter.Audience is { } code ? audiences.Find(code) : grain.HasFlag(Grain.Audience) ? null : everyone;
        if ((!anyState && state is null) || (filter.Audience is not null && audience is null)) return [];

        var sums = new Dictionary<ulong, Figures>();
        foreach (var bucket in snapshot.Buckets)
        {
            if (bucket.Key.Month < months.First || bucket.Key.Month > months.Last) continue;
            if (filter.OwnerId is { } owner && owner != bucket.Key.OwnerId || !scope.MayReadTotalsOf(bucket.Key.OwnerId)) continue;
            foreach (ref readonly var cell in bucket.Cells.AsSpan())
            {
                if (!anyState && cell.State != state) continue;
                if (filter.Kind is { } kind && kind != cell.Kind) continue;
                if (audience is { } only ? cell.Audience != only : cell.Audience == everyone) continue;
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, Pack(bucket.Key, cell, grain), out _);
                sum += cell.Figures;
            }
        }
        return [.. sums.Select(sum => Unpack(sum.Key, sum.Value, grain))];
    }

    private static (bool Any, byte? Number) Number(CodeBook book, string? code) => code is null ? (true, null) : (false, book.Find(code));

    private static ulong Pack(RollupKey bucket, in Cell cell, Grain grain)
    {
        var key = 0UL;
        if (grain.HasFlag(Grain.Owner)) key |= (ulong)bucket.OwnerId << 44;
        if (grain.HasFlag(Grain.Month)) key |= (ulong)bucket.Month << 24;
        if (grain.HasFlag(Grain.State)) key |= (ulong)cell.State << 16;
        if (grain.HasFlag(Grain.Kind)) key |= (ulong)cell.Kind << 8;
        if (grain.HasFlag(Grain.Audience)) key |= cell.Audience;
        return key;
    }

    private CubeLine Unpack(ulong key, Figures figures, Grain grain) => new(
        grain.HasFlag(Grain.State) ? states[(byte)(key >> 16)] : "",
        (int)(key >> 44),
        (int)(key >> 24) & 0xFFFFF,
        (Kind)(byte)(key >> 8),
        grain.HasFlag(Grain.Audience) ? audiences[(byte)key] : "",
        figures);
}
