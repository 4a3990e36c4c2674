using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Directory;

namespace Presentations.Web.Features.Delivery;

/// <summary>Finds venues while somebody types a name, a city or a ZIP.</summary>
public sealed class FindVenues(AppDbFactory dbs) : IUseCase
{
    private const int Most = 12;
    private const int MostEarlier = 4;

    /// <param name="LastVisit">When the task force was there last; null when never.</param>
    public sealed record Row(int Id, string Name, string? City, string StateCode, string? Zip, DateOnly? LastVisit);

    /// <summary>First where the task force has been, then its territory, its states, and the rest; in each, names that begin with what was typed come first.</summary>
    /// <param name="ownerId">The task force that will be credited; null when it is not chosen yet: then those of the person count.</param>
    public async Task<IReadOnlyList<Row>> ListAsync(string? text, int? ownerId, CancellationToken ct = default)
    {
        var typed = SearchText.Of(text);
        if (typed.Length < 2) return [];

        var first = " " + typed;
        await using var db = await dbs.OpenAsync(ct);
        var (counties, states) = await OwnGroundAsync(db, ownerId is { } credited ? [credited] : [.. db.Scope.ReadableOwners], ct);
        var earlier = await EarlierAsync(db, typed, ownerId, ct);
        var known = earlier.Select(row => row.Id).ToList();
        var others = await OwnGroundFirst(db.Venues.Where(venue => venue.IsActive).Matching(typed).Where(venue => !known.Contains(venue.Id)), counties, states, first)
            .ThenBy(venue => venue.SearchName)
            .Take(Most - known.Count)
            .Select(venue => venue.Id)
            .ToListAsync(ct);
        var rows = await db.Venues.Where(venue => others.Contains(venue.Id))
            .Select(venue => new Row(venue.Id, venue.Name, venue.City, venue.StateCode, venue.Zip, null)).ToListAsync(ct);
        return [.. earlier, .. rows.OrderBy(row => others.IndexOf(row.Id))];
    }

    /// <summary>A list with nothing in it orders nothing: as a constant it would stand in the query, and SQL Server may refuse to order by the same one twice. Where there are counties there are states.</summary>
    private static IOrderedQueryable<Venue> OwnGroundFirst(IQueryable<Venue> venues, List<string?> counties, List<string> states, string first)
    {
        if (states.Count == 0) return venues.OrderByDescending(venue => venue.SearchName.StartsWith(first));
        var inOrder = counties.Count == 0
            ? venues.OrderByDescending(venue => states.Contains(venue.StateCode))
            : venues.OrderByDescending(venue => counties.Contains(venue.CountyFips)).ThenByDescending(venue => states.Contains(venue.StateCode));
        return inOrder.ThenByDescending(venue => venue.SearchName.StartsWith(first));
    }

    /// <summary>The counties of their territories, and the states in which they have any or their seat.</summary>
    private static async Task<(List<string?> Counties, List<string> States)> OwnGroundAsync(AppDb db, List<int> owners, CancellationToken ct)
    {
        if (owners.Count == 0) return ([], []);
        var territory = await db.Territories.Where(row => row.TaskForceId != null && owners.Contains(row.TaskForceId.Value)).Select(row => new { row.CountyFips, row.StateCode }).ToListAsync(ct);
        var seats = await db.Owners.Where(owner => owners.Contains(owner.Id)).Select(owner => owner.StateCode).ToListAsync(ct);
        return (territory.ConvertAll(row => (string?)row.CountyFips), [.. territory.Select(row => row.StateCode).Concat(seats).Distinct()]);
    }

    private static async Task<List<Row>> EarlierAsync(AppDb db, string typed, int? ownerId, CancellationToken ct)
    {
        if (ownerId is null) return [];
        var first = " " + typed;
        var notHeld = db.Visits.Where(visit => visit.OwnerId == ownerId && visit.StartsAtUtc != null && visit.Stage != VisitStage.Delivered).Select(visit => visit.Id);
        var visited = db.Visits.Where(visit => visit.OwnerId == ownerId && visit.VenueId != null && !notHeld.Contains(visit.Id))
            .GroupBy(visit => visit.VenueId)
            .Select(venue => new { VenueId = venue.Key, LastVisit = venue.Max(visit => visit.Date) });
        return await db.Venues.Where(venue => venue.IsActive).Matching(typed)
            .Join(visited, venue => venue.Id, visit => visit.VenueId, (venue, visit) => new { venue, visit.LastVisit })
            .OrderByDescending(row => row.venue.SearchName.StartsWith(first)).ThenByDescending(row => row.LastVisit)
            .Take(MostEarlier)
            .Select(row => new Row(row.venue.Id, row.venue.Name, row.venue.City, row.venue.StateCode, row.venue.Zip, row.LastVisit))
            .ToListAsync(ct);
    }
}
