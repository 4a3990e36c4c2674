using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>Finds the requests whose school has asked twice: by its entry in the directory, else by its name.</summary>
internal static class PossibleDuplicates
{
    private static readonly RequestStatus[] Open = [RequestStatus.Waiting, RequestStatus.Offered, RequestStatus.Booked, RequestStatus.WaitingList];

    /// <summary>All open requests of these schools that are not the only one.</summary>
    public static async Task<HashSet<int>> OfAsync(AppDb db, IReadOnlyCollection<int?> venues, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        var open = await db.Requests
            .Where(request => Open.Contains(request.Status) && (request.VenueId != null && venues.Contains(request.VenueId) || request.VenueId == null && names.Contains(request.SearchName)))
            .Select(request => new { request.Id, School = new { request.VenueId, Name = request.VenueId == null ? request.SearchName : "", State = request.VenueId == null ? request.StateCode : "" } })
            .ToListAsync(ct);
        return [.. open.GroupBy(request => request.School, request => request.Id).Where(group => group.Count() > 1).SelectMany(group => group)];
    }
}
