using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Data.Rollup;

/// <summary>A place where rows name an entry of the directory, and how a merge points them elsewhere and back.</summary>
internal interface IMergePointer
{
    /// <summary>The column that names the entry.</summary>
    (Type Rows, string Column) Names { get; }

    /// <summary>What would move; the caller writes it down before anything is pointed.</summary>
    Task<List<MovedRow>> FindAsync(AppDb db, Merger merger, CancellationToken ct);

    Task PointAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct);

    /// <summary>How many of the moved rows have been given another name since.</summary>
    Task<int> CountElsewhereAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct);

    Task PointBackAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct);
}

/// <summary>The two entries of a merge.</summary>
internal readonly record struct Merger(int Merged, int Kept);

/// <summary>A row that a merge moves.</summary>
/// <param name="OwnerId">Null for rows that belong to no task force.</param>
internal readonly record struct MovedRow(MovedThing Thing, int Id, int Named, int? OwnerId);

/// <summary>A column of rows that have an id.</summary>
internal sealed class MergePointer<T>(MovedThing thing, string column) : IMergePointer where T : class
{
    public (Type Rows, string Column) Names => (typeof(T), column);

    /// <summary>The rows that may move there and back; all unless it says so.</summary>
    public Expression<Func<T, bool>> Open { get; init; } = _ => true;

    /// <summary>Null, or the rows of which the survivor has none of its own.</summary>
    public Func<AppDb, Merger, IQueryable<T>>? Missing { get; init; }

    public async Task<List<MovedRow>> FindAsync(AppDb db, Merger merger, CancellationToken ct)
    {
        var named = (Missing?.Invoke(db, merger) ?? All(db)).Where(Open).Where(row => EF.Property<int?>(row, column) == merger.Merged);
        var found = typeof(ITaskForceOwned).IsAssignableFrom(typeof(T))
            ? await named.Select(row => new { Id = EF.Property<int>(row, "Id"), Owner = (int?)EF.Property<int>(row, nameof(ITaskForceOwned.OwnerId)) }).ToListAsync(ct)
            : await named.Select(row => new { Id = EF.Property<int>(row, "Id"), Owner = (int?)null }).ToListAsync(ct);
        return found.ConvertAll(row => new MovedRow(thing, row.Id, merger.Merged, row.Owner));
    }

    public Task PointAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct) => PointAsync(Moved(db, mergeId), merger.Kept, ct);

    public Task<int> CountElsewhereAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct) =>
        Moved(db, mergeId).CountAsync(row => EF.Property<int?>(row, column) == null || EF.Property<int?>(row, column) != merger.Kept, ct);

    public Task PointBackAsync(AppDb db, int mergeId, Merger merger, CancellationToken ct) => PointAsync(Moved(db, mergeId), merger.Merged, ct);

    private Task<int> PointAsync(IQueryable<T> rows, int id, CancellationToken ct) =>
        rows.ExecuteUpdateAsync(row => row.SetProperty(one => EF.Property<int?>(one, column), (int?)id), ct);

    private IQueryable<T> Moved(AppDb db, int mergeId) =>
        All(db).Where(Open).Where(row => db.MergeMoves.Any(move => move.MergeId == mergeId && move.Thing == thing && move.RowId == EF.Property<int>(row, "Id")));

    private static IQueryable<T> All(AppDb db) => db.Set<T>().IgnoreQueryFilters([AccessFilters.Name]);
}
