using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator says which school of the directory has asked, when its name was typed; from then on the request is as one that named it.</summary>
public sealed class TieSchool(AppDbFactory dbs, ReferenceData reference, DeskLetters letters, TimeProvider clock) : IUseCase
{
    private const int Most = 12;
    private const int Shortest = 2;

    /// <param name="Agency">That takes the schools of its district; null when none does.</param>
    /// <param name="Desk">That serves the school.</param>
    /// <param name="IsHere">The request is at that desk already.</param>
    public sealed record View(int VenueId, string Name, string? Street, string? City, string StateCode, string? Zip, string? County, string? Agency, int DeskId, string Desk, bool IsHere);

    /// <summary>The entries of the state that may be meant by the name that was typed, the most alike first; none for whoever may not tie it.</summary>
    public async Task<IReadOnlyList<FindListedSchools.Row>> MeantAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await WaitingAsync(db, requestId, ct) is { VenueName: { } name } request
            ? await ListedSchools.MeantAsync(db.Venues.Where(venue => venue.IsActive), request.StateCode, name, request.City, request.Zip, ct)
            : [];
    }

    /// <summary>The entries of the state that have the words that somebody types; those of the ZIP that was typed come first.</summary>
    public async Task<IReadOnlyList<FindListedSchools.Row>> ListAsync(int requestId, string? text, CancellationToken ct = default)
    {
        var typed = SearchText.Of(text);
        await using var db = await dbs.OpenAsync(ct);
        if (typed.Length < Shortest || await WaitingAsync(db, requestId, ct) is not { } request) return [];
        var first = " " + typed;
        return await db.Venues.Where(venue => venue.IsActive && venue.StateCode == request.StateCode).Matching(typed)
            .OrderByDescending(venue => venue.Zip == request.Zip).ThenByDescending(venue => venue.SearchName.StartsWith(first)).ThenBy(venue => venue.SearchName).Take(Most)
            .Select(venue => new FindListedSchools.Row(venue.Id, venue.Name, venue.City, venue.StateCode, venue.Zip)).ToListAsync(ct);
    }

    /// <summary>What would follow, shown before anything does; null for whoever may not tie it, and for an entry that is gone.</summary>
    public async Task<View?> FindAsync(int requestId, int venueId, CancellationToken ct = default)
    {
        var (places, owners) = (await reference.PlacesAsync(ct), await reference.OwnersAsync(ct));
        await using var db = await dbs.OpenAsync(ct);
        if (await WaitingAsync(db, requestId, ct) is not { } request || await SchoolAsync(db, venueId, ct) is not { } school) return null;
        var place = places.PlaceOf(school);
        var desk = DeskOf(owners, request, place);
        var agencyId = await db.AgencyServingAsync(school.Id, ct);
        var agency = await db.Agencies.Where(agency => agency.Id == agencyId).Select(agency => agency.Name).SingleOrDefaultAsync(ct);
        return new View(school.Id, school.Name, school.Street, place.City, place.StateCode, place.Zip, places.County(place.CountyFips)?.LegalName, agency, desk, owners.NameOf(desk), desk == request.OwnerId);
    }

    /// <param name="deskId">Where the request goes on: at the desk that serves the school, or where it is. Null as long as nobody had to say.</param>
    public async Task SubmitAsync(int requestId, int version, int venueId, int? deskId = null, CancellationToken ct = default)
    {
        var (places, owners) = (await reference.PlacesAsync(ct), await reference.OwnersAsync(ct));
        await using var db = deskId is { } chosen ? await dbs.OpenForHandOverAsync(chosen, ct) : await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        var school = await SchoolAsync(db, venueId, ct);
        Rule.Require(school is not null, "This entry is no longer in the directory; choose another.", "Venue");
        var place = places.PlaceOf(school);
        Rule.Require(!owners.IsNobodys(place.CountyFips), $"No task force of our roster comes to {places.County(place.CountyFips)?.LegalName}. Look whether it is another school, or decline the request kindly.", "Venue");
        var desk = DeskOf(owners, request, place);
        Rule.Require(deskId is null ? desk == request.OwnerId : deskId == desk || deskId == request.OwnerId, $"{school.Name} is served by {owners.NameOf(desk)}. Say whether the request goes there, or stays at this desk.", "OwnerId");

        request.TieTo(school, place, db.Scope.MemberId, clock);
        request.Serve(await db.AgencyServingAsync(school.Id, ct));
        foreach (var joined in await db.Requests.Where(other => other.JoinedToId == requestId && other.Status == RequestStatus.Joined && other.VenueId == null).ToListAsync(ct))
            joined.FollowTie(request, school.Website, clock);
        if (deskId is { } next && next != request.OwnerId) await HandOverAsync(db, request, next, owners.NameOf(next), ct);
        else db.HoldOffersAnew(request);
        await db.SaveWithOffersAsync(request, "tie it", ct);
    }

    private async Task HandOverAsync(AppDb db, PresentationRequest request, int deskId, string desk, CancellationToken ct)
    {
        request.HandOver(deskId, $"{request.VenueName}, as the directory has it, is served by {desk}.", db.Scope.MemberId, clock, await db.AgencyAlongAsync(request, deskId, ct));
        await letters.DeskNewsAsync(db, request, StepKind.HandedOver, ct);
    }

    private static int DeskOf(OwnerMap owners, PresentationRequest request, Place place) =>
        owners.OwnerOf(place.StateCode, place.CountyFips, request.Windows.Min(window => window.FirstDay));

    /// <summary>Null unless the person may tie it.</summary>
    private static async Task<PresentationRequest?> WaitingAsync(AppDb db, int requestId, CancellationToken ct) =>
        await db.Requests.AsNoTracking().Include(request => request.Windows).SingleOrDefaultAsync(request => request.Id == requestId, ct) is { CanTie: true } request
        && db.Scope.IsCoordinatorOf(request.OwnerId) ? request : null;

    private static async Task<Venue?> SchoolAsync(AppDb db, int venueId, CancellationToken ct)
    {
        var survivor = await db.SurvivorAsync(DirectoryKind.Venue, venueId, ct);
        return await db.Venues.AsNoTracking().SingleOrDefaultAsync(venue => venue.Id == survivor, ct);
    }
}
