using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>An entry of the directory as it stands beside another.</summary>
/// <param name="Detail">What tells it from others of its name.</param>
public sealed record Entry(int Id, int Version, string Name, string Detail, string? StateCode, bool IsActive, int? MergedIntoId)
{
    internal static async Task<IReadOnlyDictionary<int, Entry>> ReadAsync(AppDb db, DirectoryKind kind, IReadOnlyCollection<int> ids, CancellationToken ct) => kind switch
    {
        DirectoryKind.Venue => await Of(db.Venues.Where(venue => ids.Contains(venue.Id))).ToDictionaryAsync(entry => entry.Id, ct),
        DirectoryKind.Agency => await Of(db.Agencies.Where(agency => ids.Contains(agency.Id))).ToDictionaryAsync(entry => entry.Id, ct),
        _ => await Of(db.Members.Where(member => ids.Contains(member.Id))).ToDictionaryAsync(entry => entry.Id, ct),
    };

    internal static IQueryable<Entry> Of(IQueryable<Venue> venues) => venues.Select(venue => new Entry(
        venue.Id, venue.Version, venue.Name, (venue.Street == null ? "" : venue.Street + ", ") + (venue.City == null ? "" : venue.City + ", ") + venue.StateCode + (venue.Zip == null ? "" : " " + venue.Zip),
        venue.StateCode, venue.IsActive, venue.MergedIntoId));

    internal static IQueryable<Entry> Of(IQueryable<Agency> agencies) =>
        agencies.Select(agency => new Entry(agency.Id, agency.Version, agency.Name, agency.StateCode, agency.StateCode, agency.IsActive, agency.MergedIntoId));

    internal static IQueryable<Entry> Of(IQueryable<Member> members) =>
        members.Select(member => new Entry(member.Id, member.Version, member.Name, member.Email, null, member.IsActive, member.MergedIntoId));
}
