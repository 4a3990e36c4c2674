using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Where on the map visits are; null for an online visit.</summary>
internal static class PointsOfVisits
{
    /// <param name="visits">With their talks, which say whether somebody travels.</param>
    public static async Task<Func<Visit, GeoPoint?>> PointsAsync(this AppDb db, IReadOnlyCollection<Visit> visits, CancellationToken ct)
    {
        var points = await db.PointsAsync(visits.Select(visit => (visit.VenueId, visit.CountyFips)), ct);
        return visit => visit.IsOnline ? null : points(visit.VenueId, visit.CountyFips);
    }
}
