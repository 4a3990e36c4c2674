using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>Where on the map places are: the venue's own point, else the middle of its county.</summary>
public static class PointsOfPlaces
{
    public static async Task<Func<int?, string?, GeoPoint?>> PointsAsync(this AppDb db, IEnumerable<(int? VenueId, string? CountyFips)> places, CancellationToken ct)
    {
        var all = places.Distinct().ToList();
        var (venueIds, counties) = (all.Select(place => place.VenueId).OfType<int>().Distinct().ToList(), all.Select(place => place.CountyFips).OfType<string>().Distinct().ToList());
        var venues = await db.Venues.Where(venue => venueIds.Contains(venue.Id) && venue.Latitude != null)
            .ToDictionaryAsync(venue => venue.Id, venue => GeoPoint.Of(venue.Latitude, venue.Longitude), ct);
        var middles = await db.Counties.Where(county => counties.Contains(county.Fips))
            .ToDictionaryAsync(county => county.Fips, county => GeoPoint.Of(county.Latitude, county.Longitude), ct);
        return (venueId, county) => venueId is { } id && venues.TryGetValue(id, out var point) ? point : county is null ? null : middles.GetValueOrDefault(county);
    }
}
