using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>The lines of one owner's month, at one place and of one kind, that a save changes.</summary>
internal readonly record struct TouchedLine(RollupKey Bucket, string StateCode, string? CountyFips, Kind Kind);

/// <summary>Finds the lines of the totals that a save changes, before and after.</summary>
internal static class TouchedLines
{
    public static IReadOnlyList<TouchedLine> Of(IReadOnlyCollection<EntityEntry> changes)
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
        return [.. talks.SelectMany(LinesOf).Distinct()];
    }

    private static IEnumerable<TouchedLine> LinesOf(EntityEntry talk)
    {
        if (talk.State is not EntityState.Added && Counts(talk.OriginalValues)) yield return LineOf(talk.OriginalValues);
        if (talk.State is not EntityState.Deleted && Counts(talk.CurrentValues)) yield return LineOf(talk.CurrentValues);
    }

    private static bool Counts(PropertyValues talk) => talk.GetValue<PresentationStatus>(nameof(Presentation.Status)) is PresentationStatus.Delivered;

    private static TouchedLine LineOf(PropertyValues talk) => new(
        new RollupKey(talk.GetValue<int>(nameof(Presentation.OwnerId)), talk.GetValue<int>(nameof(Presentation.Month))),
        talk.GetValue<string>(nameof(Presentation.StateCode)), talk.GetValue<string?>(nameof(Presentation.CountyFips)), talk.GetValue<Kind>(nameof(Presentation.Kind)));
}
