using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Saving;

/// <summary>Numbers the versions of what is saved: 1, 2, 3. A visit's grows with those of its talks.</summary>
internal static class Versions
{
    public static void Advance(DbContext db)
    {
        foreach (var visit in VisitsOfChangedTalks(db).Where(visit => visit.State is EntityState.Unchanged))
        {
            visit.Property(nameof(IVersioned.Version)).IsModified = true;
        }
        foreach (var change in db.ChangeTracker.Entries<IVersioned>().Where(change => change.State is EntityState.Added or EntityState.Modified))
        {
            var version = change.Property(nameof(IVersioned.Version));
            version.CurrentValue = change.State is EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }

    private static List<EntityEntry<Visit>> VisitsOfChangedTalks(DbContext db) =>
    [
        .. db.ChangeTracker.Entries<Presentation>().Where(HasChanged)
            .Select(talk => talk.Entity.Visit ?? throw new InvalidOperationException("A presentation is changed together with its visit."))
            .Distinct().Select(visit => db.Entry(visit)),
    ];

    private static bool HasChanged(EntityEntry<Presentation> talk) =>
        talk.State is EntityState.Added or EntityState.Modified
        || talk.Entity.Counts.Any(count => talk.Context.Entry(count).State is not EntityState.Unchanged);
}
