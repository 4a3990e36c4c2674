using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;

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
}
