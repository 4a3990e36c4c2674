using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>Finds the requests whose school has another open one.</summary>
internal static class AskedTwice
{
    /// <summary>All open requests of these schools that are not the only one.</summary>
    public static async Task<HashSet<int>> OfAsync(AppDb db, IReadOnlyCollection<AskingSchool> schools, CancellationToken ct)
    {
        var open = await db.Requests.OpenOf(schools).Select(request => new { request.Id, School = AskingSchool.Of(request.VenueId, request.SearchName, request.StateCode) }).ToListAsync(ct);
        return [.. open.GroupBy(request => request.School, request => request.Id).Where(group => group.Count() > 1).SelectMany(group => group)];
    }
}
