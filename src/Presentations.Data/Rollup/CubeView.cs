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

    /// <summary>Adds up whole months, line by line as they are asked for; the days of the filter beyond them are left out.</summary>
    public IEnumerable<CubeLine> Sum(TotalsFilter filter, Grain grain)
    {
        if (filter.Days.WholeMonths is not { } months || CellFilter.Of(filter, grain, states, audiences) is not { } cells) yield break;
        var sums = new CubeSums(grain, states, audiences);
        var parts = filter.Status.Parts();
        foreach (var bucket in grain.HasFlag(Grain.Owner) ? snapshot.ByOwner : snapshot.ByMonth)
        {
            var (owner, month) = bucket.Key;
            if (month < months.First || month > months.Last || (filter.OwnerId ?? owner) != owner || filter.Among?.Contains(owner) is false || !scope.MayReadTotalsOf(owner)) continue;
            if (sums.EndsBefore(bucket.Key))
            {
                foreach (var line in sums.WriteOut()) yield return line;
            }
            sums.Begin(bucket.Key);
            foreach (var part in parts)
            {
                foreach (ref readonly var cell in bucket.Of(part))
                {
                    if (cells.Take(cell)) sums.Add(cell);
                }
            }
        }
        foreach (var line in sums.WriteOut()) yield return line;
    }

    /// <summary>How every month stands that the reader may read, and that anything is known of.</summary>
    internal IEnumerable<MonthStanding> Months => snapshot.ByMonth.Where(bucket => scope.MayReadTotalsOf(bucket.Key.OwnerId)).Select(bucket => bucket.Standing);

    private readonly record struct CellFilter(byte? State, Kind? Kind, byte? Audience, byte Everyone)
    {
        /// <summary>Null when no line can match.</summary>
        public static CellFilter? Of(TotalsFilter filter, Grain grain, CodeBook states, CodeBook audiences)
        {
            if (audiences.Find(Total.Everyone) is not { } everyone) return null;
            var state = filter.StateCode is { } code ? states.Find(code) : null;
            var audience = filter.Audience is { } wanted ? audiences.Find(wanted) : grain.HasFlag(Grain.Audience) ? null : everyone;
            var isUnknown = (filter.StateCode is not null && state is null) || (filter.Audience is not null && audience is null);
            return isUnknown ? null : new CellFilter(state, filter.Kind, audience, everyone);
        }

        public bool Take(in Cell cell) =>
            (State is not { } state || cell.State == state) && (Kind is not { } kind || cell.Kind == kind)
            && (Audience is { } audience ? cell.Audience == audience : cell.Audience != Everyone);
    }
}
