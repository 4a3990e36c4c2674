using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Rollup;

/// <summary>Names beside a visit or request, which is named with each but once: where the survivor stands already, the second name is dropped.</summary>
/// <param name="twice">Null where a second name stays with the merged entry.</param>
/// <param name="row">The column of the visit or request.</param>
/// <param name="column">The column of the name.</param>
/// <param name="lead">The visit's column of the one who leads, who is not named beside as well; null for requests.</param>
internal sealed class MergeNames<T>(MovedThing thing, MovedThing? twice, string row, string column, string? lead) : IMergePointer where T : class
{
    public (Type Rows, string Column) Names => (typeof(T), column);

    public async Task<List<MovedRow>> FindAsync(AppDb db, Merger merger, CancellationToken ct)
    {
        var (merged, kept) = merger;
        var named = await All(db).Where(one => EF.Property<int>(one, column) == merged)
            .Select(one => new
            {
                Row = EF.Property<int>(one, row), Owner = EF.Property<int>(one, nameof(ITaskForceOwned.OwnerId)),
                IsTwice = All(db).Any(other => EF.Property<int>(other, row) == EF.Property<int>(one, row) && EF.Property<int>(other, column) == kept)
                    || lead != null && Visits(db).Any(visit => visit.Id == EF.Property<int>(one, row) && EF.Property<int?>(visit, lead) == kept)
            }).ToListAsync(ct);
        var besideLead = lead is null ? [] : await All(db).Where(one => EF.Property<int>(one, column) == kept
                && Visits(db).Any(visit => visit.Id == EF.Property<int>(one, row) && EF.Property<int?>(visit, lead) == merged))
            .Select(one => new { Row = EF.Property<int>(one, row), Owner = EF.Property<int>(one, nameof(ITaskForceOwned.OwnerId)) }).ToListAsync(ct);
        return
        [
            .. named.Where(one => !one.IsTwice || twice is not null).Select(one => new MovedRow(one.IsTwice ? twice!.Value : thing, one.Row, merged, one.Owner)),
            .. besideLead.Select(one => new MovedRow(twice!.Value, one.Row, kept, one.Owner)),
        ];
    }

    public async Task PointAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct)
    {
        if (twice is { } dropped) await All(db).Where(one => db.MergeMoves.Any(move => move.MergeId == mergeId && move.Thing == dropped
            && move.RowId == EF.Property<int>(one, row) && move.NamedId == EF.Property<int>(one, column))).ExecuteDeleteAsync(ct);
        await Moved(db, mergeId, merger.Merged).ExecuteUpdateAsync(one => one.SetProperty(name => EF.Property<int>(name, column), merger.Kept), ct);
    }

    public async Task<int> CountElsewhereAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct)
    {
        var parents = lead is null ? db.Requests.Select(request => request.Id) : db.Visits.Select(visit => visit.Id);
        return await db.MergeMoves.Where(move => move.MergeId == mergeId && move.Thing == thing && parents.Contains(move.RowId))
            .CountAsync(move => !All(db).Any(one => EF.Property<int>(one, row) == move.RowId && EF.Property<int>(one, column) == merger.Kept), ct);
    }

    public async Task PointBackAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct)
    {
        await Moved(db, mergeId, merger.Kept).ExecuteUpdateAsync(one => one.SetProperty(name => EF.Property<int>(name, column), merger.Merged), ct);
        if (twice is not { } names) return;
        var dropped = await db.MergeMoves.AsNoTracking().Where(move => move.MergeId == mergeId && move.Thing == names).ToListAsync(ct);
        foreach (var move in dropped)
        {
            if (await db.Visits.Include(visit => visit.Partners).Include(visit => visit.CoPresenters).AsSplitQuery().SingleOrDefaultAsync(visit => visit.Id == move.RowId, ct) is { } visit)
                visit.NameAgain(partnerId: thing is MovedThing.Partners ? move.NamedId : null, coPresenterId: thing is MovedThing.CoPresenters ? move.NamedId : null);
        }
    }

    private IQueryable<T> Moved(AppDb db, int mergeId, int named) => All(db).Where(one => EF.Property<int>(one, column) == named
        && db.MergeMoves.Any(move => move.MergeId == mergeId && move.Thing == thing && move.RowId == EF.Property<int>(one, row)));

    private static IQueryable<T> All(AppDb db) => db.Set<T>().IgnoreQueryFilters([AccessFilters.Name]);

    private static IQueryable<Visit> Visits(AppDb db) => db.Visits.IgnoreQueryFilters([AccessFilters.Name]);
}
