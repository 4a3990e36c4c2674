using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>The days on which no visit suits the school of a request.</summary>
internal static class ClosedDays
{
    public static async Task<Func<DateOnly, bool>> ClosedAsync(this AppDb db, PresentationRequest request, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var isClosed = await db.ClosedAsync(request.OwnerId, [request], first, last, ct);
        return day => isClosed(request, day);
    }

    /// <summary>For many requests of one desk at once.</summary>
    public static async Task<Func<PresentationRequest, DateOnly, bool>> ClosedAsync(
        this AppDb db, int ownerId, IReadOnlyCollection<PresentationRequest> requests, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var closures = await db.Closures.AsNoTracking().Where(closure => closure.OwnerId == ownerId && closure.LastDay >= first && closure.FirstDay <= last).ToListAsync(ct);
        if (closures.Count == 0) return (_, _) => false;
        var venues = requests.Select(request => request.VenueId).OfType<int>().Distinct().ToList();
        var districts = await db.Venues.Where(venue => venues.Contains(venue.Id)).Select(venue => new { venue.Id, venue.District }).ToDictionaryAsync(venue => venue.Id, venue => venue.District, ct);
        return (request, day) => closures.Exists(closure => closure.Covers(day)
            && closure.Area.Holds(request.StateCode, request.CountyFips, request.VenueId is { } id ? districts.GetValueOrDefault(id) : null, request.VenueId));
    }
}
