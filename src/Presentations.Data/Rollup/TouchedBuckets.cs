using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Finds the owners' months whose totals a save changes, before and after.</summary>
internal static class TouchedBuckets
{
    /// <summary>In key order, so that two saves never wait for each other in a circle.</summary>
    public static IReadOnlyList<RollupKey> Of(IReadOnlyCollection<EntityEntry> changes)
    {
        foreach (var visit in changes.Where(change => change.Entity is Visit && change.State is EntityState.Deleted))
        {
            if (!visit.Collection(nameof(Visit.Presentations)).IsLoaded) throw new InvalidOperationException("A visit is removed together with its talks: load them first.");
        }
        var recounted = changes.Select(change => (change.Entity as AttendanceCount)?.PresentationId ?? 0).Where(id => id > 0).ToHashSet();
        var talks = changes.Where(change => change.Entity is Presentation);
        if (recounted.Count > 0)
        {
            talks = talks.Union(changes.First().Context.ChangeTracker.Entries<Presentation>().Where(talk => recounted.Contains(talk.Entity.Id)));
        }
        return [.. talks.SelectMany(KeysOf).Distinct().OrderBy(key => key.OwnerId).ThenBy(key => key.Month)];
    }

    private static IEnumerable<RollupKey> KeysOf(EntityEntry presentation)
    {
        var owner = presentation.Property(nameof(Presentation.OwnerId));
        var month = presentation.Property(nameof(Presentation.Month));
        if (presentation.State is not EntityState.Added) yield return new RollupKey((int)owner.OriginalValue!, (int)month.OriginalValue!);
        if (presentation.State is not EntityState.Deleted) yield return new RollupKey((int)owner.CurrentValue!, (int)month.CurrentValue!);
    }
}
