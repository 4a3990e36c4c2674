using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Directory;

/// <summary>Shows a venue and the visits to it that the person may see.</summary>
public sealed class ShowVenue(AppDbFactory dbs) : IUseCase
{
    private const int MostVisits = 20;

    public sealed record View(
        int Id, string Name, VenueKind Kind, string? Street, string? City, string StateCode, string? Zip, string? County, string Zone, string? Phone, string? Website,
        string? District, string? LowGrade, string? HighGrade, int? Pupils, string? NationalId, bool IsActive, (int Id, string Name)? Survivor, bool MayChange, bool MayLog, IReadOnlyList<Visit> Visits, bool HasMoreVisits);

    /// <param name="People">Null when no session has a count.</param>
    public sealed record Visit(int Id, DateOnly Date, string Owner, string? Presenter, VisitStage Stage, int Sessions, int? People);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var visits = await VisitsAsync(db, id, ct);
        var (mayLog, scope) = (db.Scope.MayProposeShared, db.Scope);
        if (await db.Venues.SingleOrDefaultAsync(venue => venue.Id == id, ct) is not { } venue) return null;
        var county = await db.Counties.Where(county => county.Fips == venue.CountyFips).Select(county => county.LegalName).SingleOrDefaultAsync(ct);
        return new View(venue.Id, venue.Name, venue.Kind, venue.Street, venue.City, venue.StateCode, venue.Zip, county, venue.Zone, venue.Phone, venue.Website,
            venue.District, venue.LowGrade, venue.HighGrade, venue.Pupils, venue.NationalId, venue.IsActive, await SurvivorAsync(db, venue, ct), scope.MayChangeShared(venue.StateCode), mayLog,
            [.. visits.Take(MostVisits)], visits.Count > MostVisits);
    }

    private static async Task<(int, string)?> SurvivorAsync(AppDb db, Venue venue, CancellationToken ct)
    {
        if (venue.MergedIntoId is not { } next) return null;
        var survivorId = await db.SurvivorAsync(DirectoryKind.Venue, next, ct);
        return (survivorId, await db.Venues.Where(other => other.Id == survivorId).Select(other => other.Name).SingleAsync(ct));
    }

    private static async Task<List<Visit>> VisitsAsync(AppDb db, int venueId, CancellationToken ct)
    {
        var rows = await db.Visits.Where(visit => visit.VenueId == venueId).OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id).Take(MostVisits + 1)
            .Select(visit => new
            {
                visit.Id, visit.Date, visit.Stage,
                Owner = db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Name).First(),
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? visit.LeadPresenterName,
                Counts = visit.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).Select(talk => talk.Contacts).ToList(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new Visit(row.Id, row.Date, row.Owner, row.Presenter, row.Stage, row.Counts.Count, row.Counts.SumOfKnown()));
    }
}
