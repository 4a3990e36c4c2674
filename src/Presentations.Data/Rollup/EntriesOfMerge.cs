using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Data.Rollup;

/// <summary>The entries of a merge, and who may merge them.</summary>
public static class EntriesOfMerge
{
    /// <summary>Coordinators of the state merge venues and agencies, administrators people as well.</summary>
    public static bool MayMerge(this AccessScope scope, DirectoryKind kind, string? stateCode) =>
        kind is DirectoryKind.Person ? scope.IsAdministrator : stateCode is not null && scope.MayChangeShared(stateCode);

    internal static void RequireMayMerge(this AppDb db, DirectoryKind kind, params ReadOnlySpan<IDirectoryEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (db.Scope.MayMerge(kind, entry.StateCode())) continue;
            throw new AccessDenied(kind is DirectoryKind.Person ? "Only an administrator merges people." : $"Only a coordinator of {entry.StateCode()} merges entries of its directory.");
        }
    }

    internal static async Task<IDirectoryEntry> EntryAsync(this AppDb db, DirectoryKind kind, int id, CancellationToken ct)
    {
        IDirectoryEntry? entry = kind switch
        {
            DirectoryKind.Venue => await db.Venues.SingleOrDefaultAsync(row => row.Id == id, ct),
            DirectoryKind.Agency => await db.Agencies.SingleOrDefaultAsync(row => row.Id == id, ct),
            _ => await db.Members.SingleOrDefaultAsync(row => row.Id == id, ct),
        };
        Rule.Require(entry is not null, "That entry is no longer in the directory.");
        return entry;
    }

    internal static string? StateCode(this IDirectoryEntry entry) => (entry as ISharedInState)?.StateCode;

    /// <summary>The owners that the merge was told to.</summary>
    internal static async Task<List<int>> OwnersOfAsync(this AppDb db, Merge merge, CancellationToken ct)
    {
        var subject = MergeHistory.Subject(merge.Kind);
        return await db.History.Where(entry => entry.Subject == subject && entry.SubjectId == merge.KeptId && entry.AtUtc == merge.AtUtc && entry.OwnerId != null)
            .Select(entry => entry.OwnerId!.Value).Distinct().Order().ToListAsync(ct);
    }
}
