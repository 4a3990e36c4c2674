using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Data.Rollup;

/// <summary>Tells of a merge: in the history of both entries, and once for each owner what of theirs was moved.</summary>
internal static class MergeHistory
{
    public static string Subject(DirectoryKind kind) => kind is DirectoryKind.Person ? nameof(Member) : kind.ToString();

    public static IEnumerable<HistoryEntry> Of(Merge merge, IDirectoryEntry merged, IDirectoryEntry kept, IEnumerable<MovedRow> moved, int? memberId)
    {
        yield return Entry(merge, merge.MergedId, null, $"{nameof(IDirectoryEntry.MergedIntoId)}: nothing → {kept.Id}", merge.AtUtc, memberId, merge.Reason);
        var named = merge.Kind is DirectoryKind.Person ? $"entry {merged.Id}" : merged.Name;
        yield return Entry(merge, merge.KeptId, null, $"Merged: nothing → {named}", merge.AtUtc, memberId, merge.Reason);
        foreach (var owner in moved.Where(row => row.OwnerId is not null).GroupBy(row => row.OwnerId).OrderBy(group => group.Key))
        {
            var lines = owner.GroupBy(row => row.Thing).OrderBy(group => group.Key).Select(group => $"{group.Key.Label()}: {group.Count()}");
            yield return Entry(merge, merge.KeptId, owner.Key, $"Merged: nothing → {named}\n{string.Join('\n', lines)}", merge.AtUtc, memberId, merge.Reason);
        }
    }

    public static IEnumerable<HistoryEntry> OfUndo(Merge merge, IDirectoryEntry merged, IDirectoryEntry kept, IEnumerable<int> owners, int? memberId)
    {
        var named = merge.Kind is DirectoryKind.Person ? $"entry {merged.Id}" : merged.Name;
        yield return Entry(merge, merge.MergedId, null, $"{nameof(IDirectoryEntry.MergedIntoId)}: {kept.Id} → nothing", merge.UndoneAtUtc!.Value, memberId, merge.UndoneBecause);
        foreach (var owner in owners.Select(owner => (int?)owner).Prepend(null))
            yield return Entry(merge, merge.KeptId, owner, $"Merged: {named} → nothing", merge.UndoneAtUtc!.Value, memberId, merge.UndoneBecause);
    }

    private static HistoryEntry Entry(Merge merge, int subjectId, int? ownerId, string changes, DateTime atUtc, int? memberId, string? because) => new()
    {
        AtUtc = atUtc, MemberId = memberId, Subject = Subject(merge.Kind), SubjectId = subjectId, OwnerId = ownerId, Action = HistoryAction.Changed, Changes = changes, Because = because,
    };
}
