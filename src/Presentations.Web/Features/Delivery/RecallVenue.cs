using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Delivery;

/// <summary>Recalls a chosen venue and what we did there before.</summary>
public sealed class RecallVenue(AppDbFactory dbs) : IUseCase
{
    private const int Shown = 3;

    /// <param name="Earlier">The last visits that the person may see, newest first.</param>
    public sealed record View(
        int Id, string Name, string? Street, string? City, string StateCode, string? Zip, string? County, string? LowGrade, string? HighGrade, IReadOnlyList<Visit> Earlier, bool HasMore);

    /// <param name="People">Null when no session has a count.</param>
    public sealed record Visit(int Id, DateOnly Date, int Sessions, int WithoutCount, int? People);

    /// <param name="until">The day that is being logged: what came later was not before.</param>
    /// <param name="except">The entry that is being corrected.</param>
    public async Task<View?> FindAsync(int venueId, DateOnly? until = null, Guid? except = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var visits = await db.Visits
            .Where(visit => visit.VenueId == venueId && visit.Presentations.Any(talk => talk.Status == PresentationStatus.Delivered))
            .Where(visit => (until == null || visit.Date <= until) && (except == null || visit.EntryId != except))
            .OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id).Take(Shown + 1)
            .Select(visit => new { visit.Id, visit.Date, Delivered = visit.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).Select(talk => talk.Contacts).ToList() })
            .ToListAsync(ct);
        var earlier = visits.Take(Shown).Select(visit => new Visit(visit.Id, visit.Date, visit.Delivered.Count, visit.Delivered.Count(people => people is null), visit.Delivered.SumOfKnown())).ToList();

        return await db.Venues.Where(venue => venue.Id == venueId)
            .Select(venue => new View(venue.Id, venue.Name, venue.Street, venue.City, venue.StateCode, venue.Zip,
                db.Counties.Where(county => county.Fips == venue.CountyFips).Select(county => county.LegalName).FirstOrDefault(),
                venue.LowGrade, venue.HighGrade, earlier, visits.Count > Shown))
            .SingleOrDefaultAsync(ct);
    }
}
