using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;

namespace Presentations.Web.Jobs;

/// <summary>Tells those whose request has joined another of their school of its visit; and of its end, when they joined it at the moment at which it ended.</summary>
public sealed class AnswerJoined(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnswerJoined> log) : RequestJob(scopes, clock, log)
{
    private static readonly StepKind[] News = [StepKind.Booked, StepKind.Moved, StepKind.VisitCancelled];

    protected override Task<List<int>> ListDueAsync(AppDb db, CancellationToken ct) => db.Requests
        .Where(request => request.Status == RequestStatus.Joined && db.Requests.Any(standing => standing.Id == request.JoinedToId
            && (RequestLabels.EndedWithoutTalk.Contains(standing.Status)
                || standing.Steps.Any(step => News.Contains(step.Kind) && !request.Steps.Any(known => News.Contains(known.Kind) && known.AtUtc >= step.AtUtc)))))
        .OrderBy(request => request.Id).Select(request => request.Id).ToListAsync(ct);

    protected override async Task<bool> TreatAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct)
    {
        if (request is not { Status: RequestStatus.Joined, JoinedToId: { } id } || await db.FindWholeRequestAsync(id, ct) is not { } standing) return false;
        var end = services.GetRequiredService<EndOfStanding>();
        if (!RequestLabels.EndedWithoutTalk.Contains(standing.Status)) return await end.TellOfVisitAsync(db, request, standing, ct);
        await end.FollowAsync(db, standing, ct);
        return true;
    }
}
