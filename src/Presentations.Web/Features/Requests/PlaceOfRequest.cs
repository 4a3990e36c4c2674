using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Where on the map the schools of requests are; null for an online talk.</summary>
internal static class PlaceOfRequest
{
    public static async Task<GeoPoint?> PointOfAsync(this AppDb db, PresentationRequest request, CancellationToken ct) => (await db.PointsAsync([request], ct))(request);

    public static async Task<Func<PresentationRequest, GeoPoint?>> PointsAsync(this AppDb db, IReadOnlyCollection<PresentationRequest> requests, CancellationToken ct)
    {
        var points = await db.PointsAsync(requests.Select(request => (request.VenueId, request.CountyFips)), ct);
        return request => request.Format is Format.Online ? null : points(request.VenueId, request.CountyFips);
    }
}
