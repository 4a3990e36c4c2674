using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A county, or a school district of one state, and what is there: districts of other states may have the same name.</summary>
internal sealed record ClosedPlace(string StateCode, string? CountyFips, string? District)
{
    /// <summary>Null when none is chosen, or one that is not known.</summary>
    public static ClosedPlace? Of(string? countyFips, string? stateCode, string? district, Places places) =>
        district is not null ? places.State(stateCode) is { } state ? new(state.Code, null, district) : null
        : places.County(countyFips) is { } county ? new(county.StateCode, countyFips, null) : null;

    public ClosureArea Area => new(StateCode, CountyFips, District);

    public IQueryable<Visit> Of(AppDb db, IQueryable<Visit> visits) => District is null
        ? visits.Where(visit => visit.CountyFips == CountyFips)
        : visits.Where(visit => db.Venues.Any(venue => venue.Id == visit.VenueId && venue.StateCode == StateCode && venue.District == District));

    public IQueryable<PresentationRequest> Of(AppDb db, IQueryable<PresentationRequest> requests) => District is null
        ? requests.Where(request => request.CountyFips == CountyFips)
        : requests.Where(request => db.Venues.Any(venue => venue.Id == request.VenueId && venue.StateCode == StateCode && venue.District == District));
}
