using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Directory;

/// <summary>An administrator says that a venue's place was wrong: its past talks are counted where it really is.</summary>
/// <remarks>
/// One task force after the other, each whole and with its totals; the venue itself comes last. Whoever is interrupted sends the
/// same form again, and what is left is done.
/// </remarks>
public sealed class CorrectVenuePlace(AppDbFactory dbs, ReferenceData reference) : IUseCase
{
    /// <summary>Answers how many visits were corrected.</summary>
    public async Task<int> SubmitAsync(int id, VenueForm form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(db.Scope.IsAdministrator, "Only an administrator corrects the place of talks that were given; ask one, or say that the venue moved.");
        var because = GivenReason.Of(form.Because, longest: Bounds.TextLength);
        var venue = await db.Venues.SingleOrDefaultAsync(venue => venue.Id == id, ct);
        Rule.Require(venue is not null, "This venue is no longer in the directory.");
        db.Expect(venue, form.Version);
        var wrong = venue.Place;
        venue.Describe(form.Read(venue, places), because);

        var corrected = await CorrectTalksAsync(id, wrong, venue.Place, because, ct);
        await db.SaveChangesAsync(ct);
        return corrected + await CorrectTalksAsync(id, wrong, venue.Place, because, ct); // logged in the meantime
    }

    private async Task<int> CorrectTalksAsync(int venueId, Place wrong, Place right, string because, CancellationToken ct)
    {
        if (wrong == right) return 0;
        await using var db = await dbs.OpenAsync(ct);
        var corrected = 0;
        foreach (var owner in await At(db, venueId, wrong).Select(visit => visit.OwnerId).Distinct().Order().ToListAsync(ct))
            corrected += await CorrectTalksAsync(owner, venueId, wrong, right, because, ct);
        return corrected;
    }

    private async Task<int> CorrectTalksAsync(int ownerId, int venueId, Place wrong, Place right, string because, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var visits = await At(db, venueId, wrong).Where(visit => visit.OwnerId == ownerId).Include(visit => visit.Presentations).ToListAsync(ct);
        foreach (var visit in visits) visit.CorrectPlace(right, because);
        await db.SaveChangesAsync(ct);
        return visits.Count;
    }

    /// <summary>The visits that copied the wrong place; those from before a move stay where they were.</summary>
    private static IQueryable<Visit> At(AppDb db, int venueId, Place place) => db.Visits.Where(visit =>
        visit.VenueId == venueId && visit.VenueName == place.VenueName && visit.City == place.City && visit.StateCode == place.StateCode
        && visit.CountyFips == place.CountyFips && visit.Zip == place.Zip && visit.Zone == place.Zone);
}
