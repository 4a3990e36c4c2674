using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>Recalls a chosen venue and when we were there last.</summary>
public sealed class RecallVenue(AppDbFactory dbs) : IUseCase
{
    /// <param name="Last">The last visit that the person may see; null when there is none.</param>
    public sealed record View(int Id, string Name, string? Street, string? City, string StateCode, string? Zip, string? County, string? LowGrade, string? HighGrade, Visit? Last);

    /// <param name="People">Null when no session has a count.</param>
    public sealed record Visit(int Id, DateOnly Date, int Sessions, int WithoutCount, int? People);

    public async Task<View?> FindAsync(int venueId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var last = await db.Visits
            .Where(visit => visit.VenueId == venueId && visit.Presentations.Any(talk => talk.Status == PresentationStatus.Delivered))
            .OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id)
            .Select(visit => new { visit.Id, visit.Date, Delivered = visit.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).Select(talk => talk.Contacts).ToList() })
            .FirstOrDefaultAsync(ct);
        var visit = last is null ? null
            : new Visit(last.Id, last.Date, last.Delivered.Count, last.Delivered.Count(people => people is null), last.Delivered.SumOfKnown());

        return await db.Venues.Where(venue => venue.Id == venueId)
            .Select(venue => new View(venue.Id, venue.Name, venue.Street, venue.City, venue.StateCode, venue.Zip,
                db.Counties.Where(county => county.Fips == venue.CountyFips).Select(county => county.LegalName).FirstOrDefault(),
                venue.LowGrade, venue.HighGrade, visit))
            .SingleOrDefaultAsync(ct);
    }
}
