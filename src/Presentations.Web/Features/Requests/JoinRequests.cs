using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator joins a request with another of the same school that asks for the same; who asked is told, and hears of the visit.</summary>
public sealed class JoinRequests(AppDbFactory dbs, RequestLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="requestId">Goes on as part of the other.</param>
    /// <param name="standingId">Stands for both.</param>
    public async Task SubmitAsync(int requestId, int version, int standingId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        var standing = await db.FindVisibleAsync(standingId, ct);
        request.JoinWith(standing, db.Scope.MemberId, clock);
        db.Hold(standing);
        foreach (var follower in await db.Requests.Where(other => other.JoinedToId == requestId && other.Status == RequestStatus.Joined).ToListAsync(ct)) follower.FollowTo(standing);
        await letters.JoinedAsync(db, request, ct);
        await db.SaveChangesAsync(ct);
    }
}
