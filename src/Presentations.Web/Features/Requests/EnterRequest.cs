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
public sealed class EnterRequest(AppDbFactory dbs, ReferenceData reference, PrivateLinks links, RequestLetters letters, StaffLetters staffLetters, TimeProvider clock) : IUseCase
{
    /// <param name="IsOwn">False when another desk serves the school; then it has the request.</param>
    public sealed record Entered(int RequestId, string Desk, bool IsOwn);

    /// <summary>The same form sent twice counts once.</summary>
    public async Task<Entered> SubmitAsync(EnterForm form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var own = await dbs.OpenAsync(ct);
        if (!own.Scope.CoordinatesSomewhere) throw new AccessDenied("Only a coordinator can enter a request on a school’s behalf; schools ask on the public page.");
        var (place, venueId) = await PlaceAsync(own, form.Place, places, ct);
        var ownerId = (await reference.OwnersAsync(ct)).OwnerOf(place.StateCode, place.CountyFips, form.Windows.Count == 0 ? null : form.Windows.Min(window => window.Read().FirstDay));
        var desk = await own.Owners.Where(owner => owner.Id == ownerId).Select(owner => owner.Name).SingleAsync(ct);

        await using var db = await dbs.OpenForHandOverAsync(ownerId, ct);
        var request = await NewAsync(db, ownerId, form, place, venueId, ct);
        db.Requests.Add(request);
        await letters.ReceivedAsync(db, request, ct);
        if (!own.Scope.MayRead(ownerId)) await staffLetters.DeskNewsAsync(db, request, StepKind.Asked, ct);
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

    private async Task<PresentationRequest> NewAsync(AppDb db, int ownerId, EnterForm form, Place place, int? venueId, CancellationToken ct)
    {
        var youth = await db.Audiences.Where(audience => audience.Group == AudienceGroup.Youth).Select(audience => audience.Code).ToListAsync(ct);
        var rules = await db.OwnRulesAsync(ownerId, ct);
        var due = WorkingDays.After(clock.GetUtcNow().UtcDateTime, rules.AnswerWithinWorkingDays, place.Zone);
        var request = PresentationRequest.Enter(ownerId, form.EntryId, Facts(form, place, venueId, youth), RequesterOf(form), links.New(), db.Scope.MemberId ?? 0, due, clock);
        request.Serve(await db.AgencyServingAsync(venueId, ct));
        return request;
    }

    private static RequestFacts Facts(EnterForm form, Place place, int? venueId, List<string> youth) => new(place, form.Windows.ConvertAll(window => window.Read()))
    {
        VenueId = venueId,
        Audiences = form.Audiences.ToDictionary(code => code, code => form.Expected.GetValueOrDefault(code)),
        IsForPupils = form.Audiences.Exists(youth.Contains),
        StaffStays = form.StaffStays,
        Topics = form.Topics,
        Format = form.Format,
        Language = form.Language,
        NeedsInterpreter = form.NeedsInterpreter,
        NotOn = [.. form.NotOn.Select(one => one.Day).OfType<DateOnly>()],
        DecideBy = form.DecideBy,
        Sessions = form.Sessions,
        Minutes = form.Minutes,
        Flexibility = form.Flexibility,
        Room = form.Room,
        Equipment = form.Equipment,
        Accessibility = form.Accessibility,
        Notes = form.Notes,
    };

    private static Requester RequesterOf(EnterForm form) => new(form.Name ?? "", form.Email?.Trim() ?? "")
    {
        Position = form.Position, Phone = form.Phone, OnSiteName = form.OnSiteName, OnSitePhone = form.OnSitePhone, Language = form.MailLanguage,
    };

    private static async Task<(Place Place, int? VenueId)> PlaceAsync(AppDb db, PlaceForm form, Places places, CancellationToken ct)
    {
        if (form.KnownAs is PlaceKnownAs.Venue)
        {
            var venueId = form.VenueId is { } chosen ? await db.SurvivorAsync(DirectoryKind.Venue, chosen, ct) : 0;
            var venue = await db.Venues.SingleOrDefaultAsync(venue => venue.Id == venueId, ct);
            Rule.Require(venue is not null, "Choose the school from the directory, or say that it is not there.", "Venue");
            return (venue.Place, venue.Id);
        }
        var state = form.ReadState(places);
        var county = form.ReadCounty(places);
        return (new Place(form.Name, form.City, state, county?.Fips, form.ReadZip(), places.ZoneOf(state, county?.Fips)), null);
    }
}
