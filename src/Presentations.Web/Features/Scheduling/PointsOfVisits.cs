using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Where on the map visits are.</summary>
internal static class PointsOfVisits
{
    /// <summary>The venue's own point, else the middle of its county; null for an online visit.</summary>
    public static async Task<Func<Visit, GeoPoint?>> PointsAsync(this AppDb db, IReadOnlyCollection<Visit> visits, CancellationToken ct)
    {
        var (venueIds, fips) = (visits.Select(visit => visit.VenueId).OfType<int>().Distinct().ToList(), visits.Select(visit => visit.CountyFips).OfType<string>().Distinct().ToList());
        var venues = await db.Venues.Where(venue => venueIds.Contains(venue.Id) && venue.Latitude != null)
            .ToDictionaryAsync(venue => venue.Id, venue => GeoPoint.Of(venue.Latitude, venue.Longitude), ct);
        var counties = await db.Counties.Where(county => fips.Contains(county.Fips)).ToDictionaryAsync(county => county.Fips, county => GeoPoint.Of(county.Latitude, county.Longitude), ct);
        return visit => visit.OnlineLink is not null ? null
            : visit.VenueId is { } id && venues.TryGetValue(id, out var point) ? point
            : visit.CountyFips is { } county ? counties.GetValueOrDefault(county) : null;
    }
}
