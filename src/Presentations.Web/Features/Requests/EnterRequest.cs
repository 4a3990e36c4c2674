using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator enters a request on a school's behalf, after a phone call; it goes to the desk that serves the school.</summary>
public sealed class EnterRequest(AppDbFactory dbs, ReferenceData reference, PrivateLinks links, RequestLetters letters, DeskLetters deskLetters, TimeProvider clock) : IUseCase
{
    /// <param name="IsOwn">False when another desk serves the school; then it has the request.</param>
    public sealed record Entered(int RequestId, string Desk, bool IsOwn);

    /// <summary>The same form sent twice counts once.</summary>
    /// <exception cref="AskedAlready">The school has an open request for the same; the form may say what is meant.</exception>
    public async Task<Entered> SubmitAsync(EnterForm form, CancellationToken ct = default)
    {
        var (places, owners) = (await reference.PlacesAsync(ct), await reference.OwnersAsync(ct));
        await using var own = await dbs.OpenAsync(ct);
        if (!own.Scope.CoordinatesSomewhere) throw new AccessDenied("Only a coordinator can enter a request on a school’s behalf; schools ask on the public page.");
        var (place, school) = await PlaceAsync(own, form.Place, places, ct);
        RequireSomebody(owners, places, place);
        var ownerId = owners.OwnerOf(place.StateCode, place.CountyFips, form.Windows.Count == 0 ? null : form.Windows.Min(window => window.Read().FirstDay));
        var desk = await own.Owners.Where(owner => owner.Id == ownerId).Select(owner => owner.Name).SingleAsync(ct);

        await using var db = await dbs.OpenForHandOverAsync(ownerId, ct);
        var request = await NewAsync(db, ownerId, form, place, school, ct);
        await MeetTwinAsync(own, db, request, form.Twin, ct);
        db.Requests.Add(request);
        await letters.ReceivedAsync(db, request, ct);
        if (!own.Scope.MayRead(ownerId)) await deskLetters.DeskNewsAsync(db, request, request.Steps[^1].Kind, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            return new Entered(request.Id, desk, own.Scope.MayRead(ownerId));
        }
        catch (AlreadyEntered)
        {
            return new Entered(await own.Requests.Where(one => one.EntryId == form.EntryId).Select(one => one.Id).SingleOrDefaultAsync(ct), desk, own.Scope.MayRead(ownerId));
        }
    }

    private static void RequireSomebody(OwnerMap owners, Places places, Place place) => Rule.Require(!owners.IsNobodys(place.CountyFips),
        $"No Internet Crimes Against Children task force of our roster covers {places.State(place.StateCode)!.Name}. The request was not kept. "
        + "The school can turn to the national program of the task forces, www.icactaskforce.org, and use the material at www.missingkids.org/netsmartz without us.", "Place");

    /// <summary>About a request that they see, the coordinator decides; one of another desk, of which they learn nothing, stands for this one as for any that a school sends itself.</summary>
    private async Task MeetTwinAsync(AppDb own, AppDb db, PresentationRequest request, TwinChoice? choice, CancellationToken ct)
    {
        if (choice is TwinChoice.StandAlone) return;
        var seen = (await own.Requests.TwinsOfAsync(request, ct)).FirstOrDefault();
        if (seen is not null && choice is null) throw AskedAlready.Of(seen);
        if ((seen?.Id ?? await db.TwinOfAsync(request, ct)) is { } twin) request.JoinTo(twin, clock, db.Scope.MemberId);
    }

    private async Task<PresentationRequest> NewAsync(AppDb db, int ownerId, EnterForm form, Place place, Venue? school, CancellationToken ct)
    {
        var youth = await db.Audiences.Where(audience => audience.Group == AudienceGroup.Youth).Select(audience => audience.Code).ToListAsync(ct);
        var rules = await db.OwnRulesAsync(ownerId, ct);
        var due = WorkingDays.After(clock.GetUtcNow().UtcDateTime, rules.AnswerWithinWorkingDays, place.Zone);
        var request = PresentationRequest.Enter(
            ownerId, form.EntryId, form.ReadFacts(place, school?.Id, youth), form.ReadRequester(school?.Website), links.New(), db.Scope.MemberId ?? 0, due, clock);
        request.Serve(await db.AgencyServingAsync(school?.Id, ct));
        return request;
    }

    private static async Task<(Place Place, Venue? School)> PlaceAsync(AppDb db, PlaceForm form, Places places, CancellationToken ct)
    {
        if (form.KnownAs is PlaceKnownAs.Venue)
        {
            var venueId = form.VenueId is { } chosen ? await db.SurvivorAsync(DirectoryKind.Venue, chosen, ct) : 0;
            var venue = await db.Venues.AsNoTracking().SingleOrDefaultAsync(venue => venue.Id == venueId, ct);
            Rule.Require(venue is not null, "Choose the school from the directory, or say that it is not there.", "Venue");
            return (places.PlaceOf(venue), venue);
        }
        var (state, zip) = (form.ReadState(places), form.ReadZip());
        var county = (form.ReadCounty(places) ?? places.CountyOfZip(state, zip))?.Fips;
        return (new Place(form.Name, form.City, state, county, zip, places.ZoneOf(state, county)), null);
    }
}
