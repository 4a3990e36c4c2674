using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Directory;

/// <summary>A coordinator of its state changes what the directory says of a venue, for talks to come.</summary>
public sealed class EditVenue(AppDbFactory dbs, ReferenceData reference, PresenterLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="MayCorrectThePast">An administrator, who may say that the place was wrong.</param>
    public sealed record View(VenueForm Form, bool MayChange, bool MayCorrectThePast);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.Venues.SingleOrDefaultAsync(venue => venue.Id == id, ct) is { } venue
            ? new View(VenueForm.Of(venue), db.Scope.MayChangeShared(venue.StateCode), db.Scope.IsAdministrator)
            : null;
    }

    /// <summary>Answers how many visits ahead are at the new place now, those of other task forces included.</summary>
    public async Task<int> SubmitAsync(int id, VenueForm form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenForVenueMoveAsync(id, ct);
        var venue = await db.Venues.SingleOrDefaultAsync(venue => venue.Id == id, ct);
        Rule.Require(venue is not null, "This venue is no longer in the directory.");
        Rule.Require(!form.ChangesPlace(VenueForm.Of(venue)) || form.PlaceChange is PlaceChange.Moved,
            "Say whether the venue moved, or whether its place was written down wrong.", nameof(form.PlaceChange));

        if (!db.Scope.MayChangeShared(venue.StateCode)) throw new AccessDenied($"Only a coordinator of {venue.StateCode} can change this venue; ask them.");
        db.Expect(venue, form.Version);
        var before = venue.Place;
        venue.Describe(form.Read(venue, places), GivenReason.OrNone(form.Because));
        var moved = venue.Place == before ? 0 : await TakeAlongAsync(db, venue, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (PresenterBusy conflict)
        {
            Rule.Require(venue.Zone == before.Zone, $"The clock at the new place is another, and a visit ahead would then meet another one. {conflict.Message}", nameof(form.CountyFips));
            throw;
        }
        return moved;
    }

    /// <summary>What lies ahead is at the new place; what took place stays where it was.</summary>
    private async Task<int> TakeAlongAsync(AppDb db, Venue venue, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ahead = await db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery().Where(visit => visit.VenueId == venue.Id && visit.Stage == VisitStage.Planned && visit.StartsAtUtc > now).ToListAsync(ct);
        foreach (var visit in ahead)
        {
            visit.CorrectPlace(venue.Place, venue.Because ?? "The venue moved.");
            await letters.VisitChangedAsync(db, visit, ct);
        }
        return ahead.Count;
    }
}
