using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Reads what was typed of a visit; adds the venue and the agencies that the directory does not have yet.</summary>
internal sealed class VisitReading(AppDb db, Places places)
{
    /// <param name="owner">Who is credited.</param>
    /// <param name="saved">The visit that is corrected; null for a new one.</param>
    public async Task<VisitFacts> ReadAsync(VisitForm form, Owner owner, Visit? saved, CancellationToken ct)
    {
        Rule.Require(form.Date is not null, "The date is missing.", "Date");
        await RequireColleaguesAsync(form, owner, saved, ct);

        var (place, venueId) = await PlaceAsync(form.Place, owner, saved, ct);
        var lead = await AgencyAsync(form.LeadAgency, owner, ct);
        var partners = new List<int>();
        foreach (var partner in form.Partners.Where(partner => !string.IsNullOrWhiteSpace(partner.Name))) partners.Add((await AgencyAsync(partner, owner, ct))!.Value);

        return new VisitFacts(form.Date.Value, place)
        {
            VenueId = venueId,
            LeadPresenterId = form.LeadPresenterId,
            LeadPresenterName = form.LeadPresenterId is null ? form.LeadPresenterName : null,
            LeadAgencyId = lead,
            PartnerAgencyIds = partners,
            CoPresenterIds = form.CoPresenterIds,
            Notes = form.Notes,
            Because = form.Because,
        };
    }

    private async Task<(Place Place, int? VenueId)> PlaceAsync(PlaceForm form, Owner owner, Visit? saved, CancellationToken ct)
    {
        switch (form.KnownAs)
        {
            case PlaceKnownAs.SeveralStates:
                return (new Place(null, null, UsState.SeveralStates, null, null, places.ZoneOf(owner.StateCode, null)), null);
            case PlaceKnownAs.TownOrState:
                var county = form.ReadCounty(places);
                return (Named(new Place(null, form.City, form.ReadState(places), county?.Fips, null, places.ZoneOf(form.StateCode!, county?.Fips)), saved), null);
            case PlaceKnownAs.NewVenue:
                var added = await AddVenueAsync(form, ct);
                return (added.Place, db.Entry(added).Property(venue => venue.Id).CurrentValue);
            default:
                Rule.Require(form.VenueId is not null, "Choose the venue, or say another place.", "Venue");
                var venue = await VenueAsync(form.VenueId.Value, ct);
                Rule.Require(venue is not null, "That venue is no longer in the directory; choose another.", "Venue");
                return saved is not null && saved.VenueId == venue.Id ? (saved.Place, saved.VenueId) : (venue.Place, venue.Id);
        }
    }

    /// <summary>The one that stands for it now, when it was merged meanwhile.</summary>
    private async Task<Venue?> VenueAsync(int venueId, CancellationToken ct)
    {
        var venue = await db.Venues.FindAsync([venueId], ct);
        return venue?.MergedIntoId is { } next ? await db.Venues.FindAsync([await db.SurvivorAsync(DirectoryKind.Venue, next, ct)], ct) : venue;
    }

    /// <summary>A host that is not in the directory keeps its name for as long as the town stays the same.</summary>
    private static Place Named(Place place, Visit? saved) =>
        saved is { VenueId: null } && (saved.City, saved.StateCode) == (place.City, place.StateCode) ? place with { VenueName = saved.VenueName, Zip = saved.Zip } : place;

    private async Task<Venue> AddVenueAsync(PlaceForm form, CancellationToken ct)
    {
        var county = form.ReadCounty(places);
        var venue = new Venue(form.Kind, new VenueFacts(form.Name ?? "", form.ReadState(places), places.ZoneOf(form.StateCode!, county?.Fips))
        {
            Street = form.Street, City = form.City, Zip = form.ReadZip(), CountyFips = county?.Fips,
        });
        var same = await db.Venues.FirstOrDefaultAsync(known => known.StateCode == venue.StateCode && known.SearchName == venue.SearchName && known.IsActive, ct);
        return same ?? db.Venues.Add(venue).Entity;
    }

    private async Task<int?> AgencyAsync(AgencyForm? form, Owner owner, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form?.Name)) return null;
        if (form.Id is { } id) return await db.SurvivorAsync(DirectoryKind.Agency, id, ct);

        var agency = new Agency(form.Name, owner.StateCode);
        var known = db.Agencies.Local.FirstOrDefault(one => one.StateCode == agency.StateCode && one.SearchName == agency.SearchName)
            ?? await db.Agencies.FirstOrDefaultAsync(one => one.StateCode == agency.StateCode && one.SearchName == agency.SearchName, ct);
        if (known is { MergedIntoId: { } survivor }) return await db.SurvivorAsync(DirectoryKind.Agency, survivor, ct);
        return db.Entry(known ?? db.Agencies.Add(agency).Entity).Property(one => one.Id).CurrentValue;
    }

    private async Task RequireColleaguesAsync(VisitForm form, Owner owner, Visit? saved, CancellationToken ct)
    {
        var named = form.CoPresenterIds.Append(form.LeadPresenterId ?? 0).Where(id => id > 0 && id != saved?.LeadPresenterId)
            .Except(saved?.CoPresenters.Select(presenter => presenter.MemberId) ?? []).Distinct().ToList();
        if (db.Scope.ReadableOwners.Contains(owner.Id)) named.Remove(db.Scope.MemberId ?? 0); // most log their own, and their roles are known already
        if (named.Count == 0) return;
        var colleagues = await db.Memberships.Where(held => held.OwnerId == owner.Id && named.Contains(held.MemberId)).Select(held => held.MemberId).Distinct().CountAsync(ct);
        Rule.Require(colleagues == named.Count, $"Talks of {owner.Name} are given by its own people; choose one of them.", "LeadPresenterId");
    }
}
