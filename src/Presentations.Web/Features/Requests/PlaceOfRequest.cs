using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Where on the map a request's school is.</summary>
internal static class PlaceOfRequest
{
    /// <summary>The venue's own point, else the middle of its county; null for an online talk.</summary>
    public static async Task<GeoPoint?> PointOfAsync(this AppDb db, PresentationRequest request, CancellationToken ct)
    {
        if (request.Format is Format.Online) return null;
        var venue = await db.Venues.Where(venue => venue.Id == request.VenueId).Select(venue => new { venue.Latitude, venue.Longitude }).SingleOrDefaultAsync(ct);
        if (GeoPoint.Of(venue?.Latitude, venue?.Longitude) is { } point) return point;
        var county = await db.Counties.Where(county => county.Fips == request.CountyFips).Select(county => new { county.Latitude, county.Longitude }).SingleOrDefaultAsync(ct);
        return GeoPoint.Of(county?.Latitude, county?.Longitude);
    }
}
