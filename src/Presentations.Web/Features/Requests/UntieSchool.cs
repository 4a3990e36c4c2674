using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator takes back which school of the directory has asked: it was another, and the school stands as it was typed.</summary>
public sealed class UntieSchool(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="First">What the person does before it can be untied; null when it can.</param>
    public sealed record View(Place Typed, string? First);

    /// <summary>How the school was typed; null for whoever may not untie it, and where nothing was tied.</summary>
    public async Task<View?> FindAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.FindWholeRequestAsync(requestId, ct) is { IsTied: true } request && db.Scope.IsCoordinatorOf(request.OwnerId)
            ? new View(await db.TypedPlaceAsync(request, ct), request.UntiedFirst) : null;
    }

    public async Task SubmitAsync(int requestId, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        var schoolId = request.VenueId;
        request.Untie(await db.TypedPlaceAsync(request, ct), db.Scope.MemberId, clock);
        foreach (var joined in await db.Requests.Include(other => other.Steps.OrderBy(step => step.Id)).Where(other => other.JoinedToId == requestId && other.Status == RequestStatus.Joined && other.VenueId == schoolId).ToListAsync(ct))
            joined.FollowUntie(request, await db.TypedPlaceAsync(joined, ct), clock);
        db.HoldOffersAnew(request);
        await db.SaveWithOffersAsync(request, "untie it", ct);
    }
}
