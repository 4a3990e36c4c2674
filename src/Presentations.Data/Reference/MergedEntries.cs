using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>Leads from the ids of merged entries, as forms, links and old submissions hold them, to the entries that stand for them now.</summary>
public static class MergedEntries
{
    /// <summary>Of all agencies: there are few that were merged.</summary>
    public static async Task<Survivors> AgencySurvivorsAsync(this AppDb db, CancellationToken ct = default) => new(await db.Agencies
        .Where(agency => agency.MergedIntoId != null).Select(agency => new KeyValuePair<int, int>(agency.Id, agency.MergedIntoId!.Value)).ToListAsync(ct));

    /// <summary>The same id for an entry that was never merged.</summary>
    public static async Task<int> SurvivorAsync(this AppDb db, DirectoryKind kind, int id, CancellationToken ct = default)
    {
        while (await NextAsync(db, kind, id, ct) is { } survivor) id = survivor;
        return id;
    }

    private static Task<int?> NextAsync(AppDb db, DirectoryKind kind, int id, CancellationToken ct) => kind switch
    {
        DirectoryKind.Venue => db.Venues.Where(venue => venue.Id == id).Select(venue => venue.MergedIntoId).SingleOrDefaultAsync(ct),
        DirectoryKind.Agency => db.Agencies.Where(agency => agency.Id == id).Select(agency => agency.MergedIntoId).SingleOrDefaultAsync(ct),
        _ => db.Members.Where(member => member.Id == id).Select(member => member.MergedIntoId).SingleOrDefaultAsync(ct),
    };
}
