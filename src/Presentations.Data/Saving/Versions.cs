using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain;

namespace Presentations.Data.Saving;

/// <summary>Numbers the versions of what is saved: 1, 2, 3.</summary>
internal static class Versions
{
    public static void Advance(IEnumerable<EntityEntry> changes)
    {
        foreach (var change in changes.Where(change => change.Entity is IVersioned && change.State is EntityState.Added or EntityState.Modified))
        {
            var version = change.Property(nameof(IVersioned.Version));
            version.CurrentValue = change.State is EntityState.Added ? 1 : (int)version.OriginalValue! + 1;
        }
    }
}
