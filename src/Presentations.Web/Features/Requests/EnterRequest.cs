using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator enters a request on a school's behalf, after a phone call; it goes to the desk that serves the school.</summary>
public sealed class EnterRequest(AppDbFactory dbs, ReferenceData reference, PrivateLinks links, RequestLetters letters, DeskLetters deskLetters, TimeProvider clock) : IUseCase
{
    /// <summary>Where the rest of the form is read while the place is not known yet.</summary>
    private static readonly Place Unknown = new(null, null, "", null, null, "America/Chicago");

    /// <param name="IsOwn">False when another desk serves the school; then it has the request.</param>
    public sealed record Entered(int RequestId, string Desk, bool IsOwn);

    /// <summary>The same form sent twice counts once.</summary>
    /// <exception cref="RuleViolation">Everything that is wrong with the form, at once; <see cref="WhichSchool"/> may be among it.</exception>
    /// <exception cref="AskedAlready">The school has an open request for the same; the form may say what is meant.</exception>
    public async Task<Entered> SubmitAsync(EnterForm form, CancellationToken ct = default)
    {
        var (places, owners) = (await reference.PlacesAsync(ct), await reference.OwnersAsync(ct));
        await using var own = await dbs.OpenAsync(ct);
        if (!own.Scope.CoordinatesSomewhere) throw new AccessDenied("Only a coordinator can enter a request on a school’s behalf; schools ask on the public page.");
        var youth = await own.Audiences.Where(audience => audience.Group == AudienceGroup.Youth).Select(audience => audience.Code).ToListAsync(ct);
        var reading = new EnterReading(form, youth);
        var (place, school) = await PlaceAsync(own, form, places, reading, ct);
        var facts = reading.Facts(place ?? Unknown, school?.Id, clock.Today((place ?? Unknown).Zone));
        var requester = reading.Requester(school?.Website);
        Rule.Refuse(reading.Refusals);
        RequireSomebody(owners, places, facts.Place);
        var ownerId = owners.OwnerOf(facts.Place.StateCode, facts.Place.CountyFips, facts.Windows.Min(window => window.FirstDay));
        var desk = await own.Owners.Where(owner => owner.Id == ownerId).Select(owner => owner.Name).SingleAsync(ct);

        await using var db = await dbs.OpenForHandOverAsync(ownerId, ct);
        var request = await NewAsync(db, ownerId, form.EntryId, facts, requester, ct);
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
        if ((seen?.Id ?? await db.TwinOfAsync(request, ct: ct)) is { } twin) request.JoinTo(twin, clock, db.Scope.MemberId);
    }

    private async Task<PresentationRequest> NewAsync(AppDb db, int ownerId, Guid entryId, RequestFacts facts, Requester requester, CancellationToken ct)
    {
        var rules = await db.OwnRulesAsync(ownerId, ct);
        var due = WorkingDays.After(clock.GetUtcNow().UtcDateTime, rules.AnswerWithinWorkingDays, facts.Place.Zone);
        var request = PresentationRequest.Enter(ownerId, entryId, facts, requester, links.New(), db.Scope.MemberId ?? 0, due, clock);
        request.Serve(await db.AgencyServingAsync(facts.VenueId, ct));
        return request;
    }

    /// <summary>Null when it was refused.</summary>
    private static async Task<(Place? Place, Venue? School)> PlaceAsync(AppDb db, EnterForm form, Places places, EnterReading reading, CancellationToken ct)
    {
        if (form.Place.KnownAs is PlaceKnownAs.Venue)
        {
            var venueId = form.Place.VenueId is { } chosen ? await db.SurvivorAsync(DirectoryKind.Venue, chosen, ct) : 0;
            var venue = await db.Venues.AsNoTracking().SingleOrDefaultAsync(venue => venue.Id == venueId, ct);
            reading.Require(venue is not null, "Choose the school from the directory, or say that it is not there.", "Venue");
            return venue is null ? (null, null) : (places.PlaceOf(venue), venue);
        }
        if (Typed(form.Place, places, reading) is not { } typed) return (null, null);
        if (form.IsNotListed) return (typed, null);
        var (school, meant) = await db.FindTypedAsync(typed, ct);
        if (school is not null) return (places.PlaceOf(school), school);
        if (meant.Count > 0) reading.Refusals.Add(new WhichSchool(meant));
        return (typed, null);
    }

    private static Place? Typed(PlaceForm form, Places places, EnterReading reading)
    {
        var before = reading.Refusals.Count;
        reading.Require(!string.IsNullOrWhiteSpace(form.Name), "Say the name of the school or organization.", "PlaceName");
        reading.Require(form.Name is null || form.Name.Trim().Length <= Bounds.NameLength, $"The name can hold at most {Bounds.NameLength} characters.", "PlaceName");
        reading.Require(form.ReadZip() is null || ZipCode.IsOne(form.ReadZip()), $"“{form.Zip?.Trim()}” is not a ZIP; one has five digits.", "Zip");
        if (reading.Try(() => form.ReadState(places)) is not { } state) return null;
        var (zip, county) = (form.ReadZip(), reading.Try(() => form.ReadCounty(places))?.Fips);
        county ??= places.CountyOfZip(state, zip)?.Fips;
        return reading.Refusals.Count > before ? null : new Place(form.Name!.Trim(), form.City, state, county, zip, places.ZoneOf(state, county));
    }
}
