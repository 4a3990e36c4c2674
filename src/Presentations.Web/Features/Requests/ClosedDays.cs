using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>The days on which no visit suits the school of a request.</summary>
internal static class ClosedDays
{
    public static async Task<Func<DateOnly, bool>> ClosedAsync(this AppDb db, PresentationRequest request, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var closures = await db.Closures.AsNoTracking().Where(closure => closure.OwnerId == request.OwnerId && closure.LastDay >= first && closure.FirstDay <= last).ToListAsync(ct);
        if (closures.Count == 0) return _ => false;
        var district = await db.Venues.Where(venue => venue.Id == request.VenueId).Select(venue => venue.District).SingleOrDefaultAsync(ct);
        return day => closures.Exists(closure => closure.Covers(day) && closure.Area.Holds(request.StateCode, request.CountyFips, district, request.VenueId));
    }
}
