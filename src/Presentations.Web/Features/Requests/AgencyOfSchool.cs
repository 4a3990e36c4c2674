using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>Finds the agency that takes a school, by the school's district.</summary>
internal static class AgencyOfSchool
{
    /// <summary>Null when no agency has taken the district; then the task force serves the school itself.</summary>
    public static async Task<int?> AgencyServingAsync(this AppDb db, int? venueId, CancellationToken ct)
    {
        var school = await db.Venues.Where(venue => venue.Id == venueId).Select(venue => new { venue.StateCode, venue.District }).SingleOrDefaultAsync(ct);
        if (string.IsNullOrWhiteSpace(school?.District)) return null;
        var district = SearchText.Of(school.District);
        return await db.AgencyDistricts.Where(row => row.StateCode == school.StateCode && row.SearchName == district).Select(row => (int?)row.AgencyId).SingleOrDefaultAsync(ct);
    }

    /// <summary>The agency that a request keeps at another desk; null when it names none, or one that is not near that desk.</summary>
    public static async Task<int?> AgencyAlongAsync(this AppDb db, PresentationRequest request, int ownerId, CancellationToken ct)
    {
        if (request.AgencyId is not { } agencyId) return null;
        var agency = await db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == agencyId, ct);
        return agency.IsNear(await db.Owners.AsNoTracking().SingleAsync(owner => owner.Id == ownerId, ct)) ? agencyId : null;
    }
}
