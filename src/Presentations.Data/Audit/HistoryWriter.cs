using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;

namespace Presentations.Data.Audit;

/// <summary>Tells history of every change: who, when, what and why; of personal fields only that they changed.</summary>
internal static class HistoryWriter
{
    /// <summary>Call after the rows are written, when new ones have their ids, and before the changes are accepted.</summary>
    public static IEnumerable<HistoryEntry> EntriesOf(IReadOnlyCollection<EntityEntry> changes, AccessScope by, TimeProvider clock)
    {
        var memberId = by.MemberId;
        var atUtc = clock.GetUtcNow().UtcDateTime;
        var signIns = SignInChange.AllOf(changes);
        var details = changes.Where(IsDetail).Select(change => (Of: Parent(change), Line: Detail(change)))
            .Concat(signIns.Select(change => (Of: new Thing(typeof(Member), change.MemberId), change.Line))).ToLookup(detail => detail.Of, detail => detail.Line);
        var added = changes.Where(change => change.State is EntityState.Added && change.Entity is IHistoried).Select(Subject).ToHashSet();
        var told = changes.Where(change => change.Entity is IHistoried && !IsCreatedByImport(change) && !ToldTogether.Is(change)).ToDictionary(Subject, change => change);

        foreach (var entry in ToldTogether.EntriesOf(changes, memberId, atUtc)) yield return entry;
        foreach (var subject in told.Keys.Union(details.Select(group => group.Key).Where(parent => !IsNew(parent, added))))
        {
            var change = told.GetValueOrDefault(subject);
            var lines = change?.State is EntityState.Added ? FromTheStart((IHistoried)change.Entity).ToList() : (change is null ? [] : Lines(change)).Concat(details[subject]).ToList();
            if (change?.State is EntityState.Modified or null && lines.Count == 0) continue;
            yield return new HistoryEntry
            {
                AtUtc = atUtc,
                MemberId = memberId ?? signIns.FirstOrDefault(own => own.IsTheirs && subject == new Thing(typeof(Member), own.MemberId))?.MemberId,
                IsBySchool = by.IsSchool ? true : null,
                Subject = subject.Type.Name,
                SubjectId = subject.Id,
                SubjectCode = subject.Code,
                OwnerId = (change?.Entity as ITaskForceOwned)?.OwnerId ?? OwnerOfDetails(changes, subject),
                Action = Action(change),
                Changes = lines.Count == 0 ? null : string.Join('\n', lines),
                Because = (change?.Entity as IHistoried)?.Because,
            };
        }
    }

    private readonly record struct Thing(Type Type, int Id, string? Code = null);

    private static Thing Subject(EntityEntry change) => change.Metadata.GetRootType().ClrType switch
    {
        var type when change.Entity is ICoded coded => new Thing(type, coded.Id, coded.Code),
        var type => new Thing(type, (int)change.Property(nameof(IHistoried.Id)).CurrentValue!),
    };

    private static Thing Parent(EntityEntry change) => ((IDetailOf)change.Entity) switch { var detail => new Thing(detail.ParentType, detail.ParentId) };

    private static bool IsNew(Thing parent, HashSet<Thing> added) => added.Contains(parent) || parent.Id == 0 && added.Count > 0;

    private static bool IsCreatedByImport(EntityEntry change) => change.State is EntityState.Added && change.Entity is IImported { ImportBatchId: not null };

    private static int? OwnerOfDetails(IEnumerable<EntityEntry> changes, Thing subject) =>
        changes.Where(change => change.Entity is IDetailOf and ITaskForceOwned && Parent(change) == subject)
            .Select(change => (int?)((ITaskForceOwned)change.Entity).OwnerId).FirstOrDefault();

    private static HistoryAction Action(EntityEntry? change) => change?.State switch
    {
        EntityState.Added => HistoryAction.Created,
        EntityState.Deleted => HistoryAction.Removed,
        EntityState.Modified when change.Entity is ImportBatch { Status: ImportStatus.Finished } => HistoryAction.Imported,
        _ => HistoryAction.Changed,
    };

    private static IEnumerable<string> FromTheStart(IHistoried thing) =>
        thing.ToldFromTheStart.Select(detail => $"{detail.DetailName}: {HistoryText.Of(null)} → {HistoryText.Of(detail.DetailValue)}");

    internal static IEnumerable<string> Lines(EntityEntry change) => change.Properties
        .Where(property => property.IsModified && IsTold(property.Metadata) && !Equals(property.OriginalValue, property.CurrentValue))
        .Select(property => property.Metadata.PropertyInfo!.IsDefined(typeof(PersonalAttribute), true)
            ? $"{property.Metadata.Name} changed"
            : $"{property.Metadata.Name}: {HistoryText.Of(property.OriginalValue)} → {HistoryText.Of(property.CurrentValue)}");

    internal static bool IsTold(IProperty property) =>
        property.PropertyInfo is { } info && property.Name != nameof(IVersioned.Version) && !info.IsDefined(typeof(DerivedAttribute), true);

    /// <summary>A detail that only goes to another owner with its parent says nothing new.</summary>
    private static bool IsDetail(EntityEntry change) => change.Entity is IDetailOf && (change.State is not EntityState.Modified || Value(change) is not null);

    private static PropertyEntry? Value(EntityEntry change) => change.Properties.FirstOrDefault(property => property.IsModified && property.Metadata.Name != nameof(ITaskForceOwned.OwnerId));

    private static string Detail(EntityEntry change)
    {
        var detail = (IDetailOf)change.Entity;
        var now = change.State is EntityState.Deleted ? null : detail.DetailValue;
        var before = change.State switch
        {
            EntityState.Added => null,
            EntityState.Deleted => detail.DetailValue,
            _ => HistoryText.Of(Value(change)!.OriginalValue ?? detail.DetailNothing),
        };
        return $"{detail.DetailName}: {HistoryText.Of(before)} → {HistoryText.Of(now)}";
    }
}
