using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Presentations.Data.Saving;

/// <summary>
/// What a context tracked before a save. When the commit fails, new rows still carry the keys of the attempt that was rolled back,
/// and Entity Framework drops those only when its own save fails: tracked anew, they get keys of their own.
/// </summary>
internal sealed class TrackedRows
{
    private readonly List<(object Row, EntityState State, PropertyValues Read)> rows;

    private TrackedRows(IEnumerable<EntityEntry> entries) => rows = [.. entries.Select(entry => (entry.Entity, entry.State, entry.OriginalValues.Clone()))];

    public static TrackedRows Of(AppDb db) => new(db.ChangeTracker.Entries());

    public void TrackAgain(AppDb db)
    {
        db.ChangeTracker.Clear();
        foreach (var (row, state, read) in rows.Where(row => row.State is not EntityState.Added))
        {
            var entry = db.Entry(row);
            entry.State = EntityState.Unchanged;
            entry.OriginalValues.SetValues(read);
            entry.DetectChanges();
            if (state is EntityState.Deleted) entry.State = EntityState.Deleted;
        }
        db.AddRange(rows.Where(row => row.State is EntityState.Added).Select(row => row.Row));
    }
}
