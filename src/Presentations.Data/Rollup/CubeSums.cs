using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// Adds up cells that come sorted by what the grain tells apart of owner and month: one small table at a time holds every
/// state, kind and audience of the present owner and month, and is written out when the next begins.
/// </summary>
internal sealed class CubeSums
{
    private static readonly int Kinds = Enum.GetValues<Kind>().Length;

    private readonly Grain grain;
    private readonly CodeBook states;
    private readonly CodeBook audiences;
    private readonly int kinds;
    private readonly int audienceCount;
    private readonly Figures[] table;
    private readonly bool[] isUsed;
    private readonly List<int> used = [];
    private RollupKey present;

    public CubeSums(Grain grain, CodeBook states, CodeBook audiences)
    {
        (this.grain, this.states, this.audiences) = (grain, states, audiences);
        kinds = grain.HasFlag(Grain.Kind) ? Kinds : 1;
        audienceCount = grain.HasFlag(Grain.Audience) ? audiences.Count : 1;
        table = new Figures[(grain.HasFlag(Grain.State) ? states.Count : 1) * kinds * audienceCount];
        isUsed = new bool[table.Length];
    }

    /// <summary>True when this owner and month begin another line than the present ones.</summary>
    public bool EndsBefore(RollupKey next) => used.Count > 0 && Key(next) != present;

    public void Begin(RollupKey next) => present = Key(next);

    public void Add(in Cell cell)
    {
        var at = kinds == 1 ? 0 : (int)cell.Kind;
        if (grain.HasFlag(Grain.State)) at += cell.State * kinds;
        at = at * audienceCount + (audienceCount == 1 ? 0 : cell.Audience);
        if (!isUsed[at]) used.Add(at);
        isUsed[at] = true;
        table[at] += cell.Figures;
    }

    /// <summary>The lines of the present owner and month; the table is empty afterwards.</summary>
    public IEnumerable<CubeLine> WriteOut()
    {
        foreach (var at in used)
        {
            var (rest, audience) = Math.DivRem(at, audienceCount);
            var (state, kind) = Math.DivRem(rest, kinds);
            if (table[at] != default) yield return new CubeLine(
                grain.HasFlag(Grain.State) ? states[(byte)state] : "", present.OwnerId, present.Month, (Kind)kind,
                grain.HasFlag(Grain.Audience) ? audiences[(byte)audience] : "", table[at]);
            (table[at], isUsed[at]) = (default, false);
        }
        used.Clear();
    }

    private RollupKey Key(RollupKey key) => new(grain.HasFlag(Grain.Owner) ? key.OwnerId : 0, grain.HasFlag(Grain.Month) ? key.Month : 0);
}
