using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;

namespace Presentations.Data.Rollup;

/// <summary>Mails that a person turned off under either entry are off for the one that stays; the merged entry keeps its choices, and has them when the merge is undone.</summary>
internal sealed class MergeMutedMail : IMergePointer
{
    public (Type Rows, string Column) Names => (typeof(MutedMail), nameof(MutedMail.MemberId));

    public Task<List<MovedRow>> FindAsync(AppDb db, Merger merger, CancellationToken ct) => Task.FromResult<List<MovedRow>>([]);

    /// <summary>The caller writes.</summary>
    public async Task PointAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct)
    {
        var all = db.Set<MutedMail>().IgnoreQueryFilters([AccessFilters.Name]);
        var missing = await all.Where(muted => muted.MemberId == merger.Merged && !all.Any(own => own.MemberId == merger.Kept && own.Kind == muted.Kind)).Select(muted => muted.Kind).ToListAsync(ct);
        db.AddRange(missing.Select(kind => new MutedMail { MemberId = merger.Kept, Kind = kind }));
        db.MergeMoves.AddRange(missing.Select(kind => new MergeMove(mergeId, MovedThing.MutedMails, (int)kind, merger.Merged)));
    }

    public Task<int> CountElsewhereAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct) => Task.FromResult(0);

    /// <summary>Off stays only what the survivor had turned off before.</summary>
    public async Task PointBackAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct)
    {
        var added = (await db.MergeMoves.Where(move => move.MergeId == mergeId && move.Thing == MovedThing.MutedMails).Select(move => move.RowId).ToListAsync(ct)).ConvertAll(kind => (MailKind)kind);
        await db.Set<MutedMail>().IgnoreQueryFilters([AccessFilters.Name]).Where(muted => muted.MemberId == merger.Kept && added.Contains(muted.Kind)).ExecuteDeleteAsync(ct);
    }
}
