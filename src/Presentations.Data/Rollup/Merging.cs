using Microsoft.EntityFrameworkCore;
using Presentations.Data.Periods;
using Presentations.Data.Reference;
using Presentations.Data.Saving;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>
/// Merges two entries of the directory and undoes it, each in one transaction for all task forces. It moves names and no figure:
/// months that were submitted stay as they are, and old ids in them are read as the entry that stands for them now.
/// </summary>
public sealed class Merging(AppDb db)
{
    /// <summary>What would move, by what it is; empty when nothing names the entry.</summary>
    public async Task<IReadOnlyDictionary<MovedThing, int>> CountAsync(DirectoryKind kind, int mergedId, int keptId, CancellationToken ct = default)
    {
        var (counts, merger) = (new SortedDictionary<MovedThing, int>(), new Merger(mergedId, keptId));
        foreach (var pointer in MergePointers.Of(kind))
        {
            foreach (var group in (await pointer.FindAsync(db, merger, ct)).GroupBy(row => row.Thing)) counts[group.Key] = group.Count();
        }
        return counts;
    }

    /// <summary>The versions are those that the person saw.</summary>
    public Task<int> RunAsync(DirectoryKind kind, (int Id, int Version) merged, (int Id, int Version) kept, string? because, CancellationToken ct = default) => InTransactionAsync(async beside =>
    {
        var (entry, survivor) = (await beside.EntryAsync(kind, merged.Id, ct), await beside.EntryAsync(kind, kept.Id, ct));
        db.RequireMayMerge(kind, entry, survivor);
        if (entry.Version != merged.Version || survivor.Version != kept.Version) throw new EditConflict("Somebody has changed one of the two since you looked at them. Look at them again, then merge them.");

        var merge = Merge.Of(entry, survivor, kind, survivor.StateCode(), because, db.Scope.MemberId, beside.Clock.GetUtcNow().UtcDateTime);
        beside.Entry(merge).Property(row => row.Version).CurrentValue = 1;
        beside.Merges.Add(merge);
        await WriteAsync(beside, entry, ct);

        var merger = new Merger(entry.Id, survivor.Id);
        var times = await TouchedTimesAsync(beside, kind, merger, ct);
        var moved = new List<MovedRow>();
        foreach (var pointer in MergePointers.Of(kind)) moved.AddRange(await pointer.FindAsync(beside, merger, ct));
        await new Recount(beside).LockAsync((await TalksAsync(beside, kind, moved, ct)).Months, ct);
        beside.MergeMoves.AddRange(moved.Select(row => new MergeMove(merge.Id, row.Thing, row.Id, row.Named)));
        await beside.WriteAsync(accept: true, ct);
        foreach (var pointer in MergePointers.Of(kind)) await pointer.PointAsync(beside, merge.Id, merger, ct);

        await new HoldKeeper(beside, db.Scope).SettleAsync(times, ct);
        beside.History.AddRange(MergeHistory.Of(merge, entry, survivor, moved, db.Scope.MemberId));
        await beside.WriteAsync(accept: true, ct);
        return merge.Id;
    }, ct);

    /// <summary>Points back exactly what the merge moved; refuses when some of it has been given another name since.</summary>
    public Task<int> UndoAsync(int mergeId, string? because, CancellationToken ct = default) => InTransactionAsync(async beside =>
    {
        var merge = await beside.Merges.SingleOrDefaultAsync(row => row.Id == mergeId, ct);
        var merged = await beside.AgencySurvivorsAsync(ct);
        Rule.Require(merge is not null, "That merge is not known.");
        var (entry, survivor) = (await beside.EntryAsync(merge.Kind, merge.MergedId, ct), await beside.EntryAsync(merge.Kind, merge.KeptId, ct));
        db.RequireMayMerge(merge.Kind, entry, survivor);
        merge.Undo(entry, survivor, because, db.Scope.MemberId, beside.Clock.GetUtcNow().UtcDateTime);
        beside.Entry(merge).Property(row => row.Version).CurrentValue = merge.Version + 1;

        var merger = new Merger(entry.Id, survivor.Id);
        foreach (var pointer in MergePointers.Of(merge.Kind))
        {
            var elsewhere = await pointer.CountElsewhereAsync(beside, mergeId, merger, ct);
            Rule.Require(elsewhere == 0, $"{elsewhere} of the entries that this merge moved {(elsewhere == 1 ? "names" : "name")} neither {entry.Name} nor {survivor.Name} any more: somebody has changed {(elsewhere == 1 ? "it" : "them")} since, so the merge cannot be undone.");
        }
        await WriteAsync(beside, entry, ct);

        var times = await TouchedTimesAsync(beside, merge.Kind, merger, ct);
        var moved = (await beside.MergeMoves.AsNoTracking().Where(move => move.MergeId == mergeId).ToListAsync(ct)).ConvertAll(move => new MovedRow(move.Thing, move.RowId, move.NamedId, null));
        var (months, talks) = await TalksAsync(beside, merge.Kind, moved, ct);
        await new Recount(beside).LockAsync(months, ct);
        foreach (var pointer in MergePointers.Of(merge.Kind).Reverse()) await pointer.PointBackAsync(beside, mergeId, merger, ct);
        await beside.WriteAsync(accept: true, ct);

        await new HoldKeeper(beside, db.Scope).SettleAsync(times, ct);
        await new RestatementKeeper(beside, db.Scope.MemberId).SettleUndoneAsync(months, talks, merged, $"The merge of {entry.Name} into {survivor.Name} was undone: {merge.UndoneBecause}", ct);
        beside.History.AddRange(MergeHistory.OfUndo(merge, entry, survivor, await beside.OwnersOfAsync(merge, ct), db.Scope.MemberId));
        await beside.WriteAsync(accept: true, ct);
        return mergeId;
    }, ct);

    private async Task<int> InTransactionAsync(Func<AppDb, Task<int>> run, CancellationToken ct)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(async token =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(token);
                await using var beside = await db.BesideAsync(transaction, token);
                var id = await run(beside);
                await transaction.CommitAsync(token);
                return id;
            }, ct);
        }
        catch (Exception error) when (DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Moving names past the save unit, this numbers the version of the one entry that changes itself.</summary>
    private static Task<int> WriteAsync(AppDb beside, IDirectoryEntry entry, CancellationToken ct)
    {
        beside.Entry(entry).Property(nameof(IVersioned.Version)).CurrentValue = entry.Version + 1;
        return beside.WriteAsync(accept: true, ct);
    }

    /// <summary>Only people have calendars.</summary>
    private static async Task<TouchedTimes> TouchedTimesAsync(AppDb beside, DirectoryKind kind, Merger merger, CancellationToken ct)
    {
        if (kind is not DirectoryKind.Person) return new TouchedTimes();
        var times = await TouchedTimes.OfPresentersAsync([merger.Merged, merger.Kept], beside, ct);
        await times.LockAsync(beside, ct);
        return times;
    }

    /// <summary>The talks that name agencies which the merge changes, and their months.</summary>
    private static async Task<(HashSet<RollupKey> Months, HashSet<int> Talks)> TalksAsync(AppDb beside, DirectoryKind kind, IEnumerable<MovedRow> moved, CancellationToken ct)
    {
        var (months, talks) = (new HashSet<RollupKey>(), new HashSet<int>());
        if (kind is not DirectoryKind.Agency) return (months, talks);
        var visits = moved.Where(row => row.Thing is MovedThing.Visits or MovedThing.Partners or MovedThing.PartnersTwice).Select(row => row.Id).Distinct();
        foreach (var some in visits.Chunk(1_000))
        {
            var found = await beside.Presentations.Where(talk => some.Contains(talk.VisitId)).Select(talk => new { talk.Id, talk.OwnerId, talk.Month }).ToListAsync(ct);
            months.UnionWith(found.Select(talk => new RollupKey(talk.OwnerId, talk.Month)));
            talks.UnionWith(found.Select(talk => talk.Id));
        }
        return (months, talks);
    }
}
