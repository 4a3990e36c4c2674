using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Answers those whose request has joined another of their school: they are told of its visit, its refusal and that nobody was there, and when it ends otherwise theirs waits by itself.</summary>
public sealed class AnswerJoined(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnswerJoined> log) : RequestJob(scopes, clock, log)
{
    private static readonly StepKind[] News = [StepKind.Booked, StepKind.Moved, StepKind.VisitCancelled];
    private static readonly RequestStatus[] Ended = [RequestStatus.Declined, RequestStatus.Withdrawn, RequestStatus.Expired, RequestStatus.NoShow];

    protected override Task<List<int>> ListDueAsync(AppDb db, CancellationToken ct) => db.Requests
        .Where(request => request.Status == RequestStatus.Joined && db.Requests.Any(standing => standing.Id == request.JoinedToId
            && (Ended.Contains(standing.Status)
                || standing.Steps.Any(step => News.Contains(step.Kind) && !request.Steps.Any(known => News.Contains(known.Kind) && known.AtUtc >= step.AtUtc)))))
        .OrderBy(request => request.Id).Select(request => request.Id).ToListAsync(ct);

    protected override async Task<bool> TreatAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct)
    {
        if (request is not { Status: RequestStatus.Joined, JoinedToId: { } id } || await db.FindWholeRequestAsync(id, ct) is not { } standing) return false;
        var isTold = await TellOfVisitAsync(db, request, standing, services.GetRequiredService<RequestLetters>(), ct);
        if (!Ended.Contains(standing.Status)) return isTold;
        request.FollowEndOf(standing, await db.PromiseAsync(request, Clock, ct), Clock);
        await TellOfEndAsync(db, request, services, ct);
        return true;
    }

    private async Task<bool> TellOfVisitAsync(AppDb db, PresentationRequest request, PresentationRequest standing, RequestLetters letters, CancellationToken ct)
    {
        if (request.FollowVisitOf(standing, Clock) is not { } news) return false;
        if (await VisitOfAsync(db, standing.Id, ct) is not { } visit || visit.StartsAtUtc <= NowUtc) return true;
        await (news switch
        {
            StepKind.Booked => letters.VisitConfirmedAsync(db, request, visit, ct),
            StepKind.Moved => letters.VisitChangedAsync(db, request, visit, ct),
            _ => letters.VisitCancelledAsync(db, request, visit, ct),
        });
        return true;
    }

    private async Task TellOfEndAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct)
    {
        var letters = services.GetRequiredService<RequestLetters>();
        switch (request.Status)
        {
            case RequestStatus.Declined:
                await letters.DeclinedAsync(db, request, request.Steps[^1].Text, ct);
                break;
            case RequestStatus.Expired:
                await letters.ExpiredAsync(db, request, ct);
                break;
            case RequestStatus.NoShow:
                if (await VisitOfAsync(db, request.JoinedToId, ct) is { } visit) await letters.VisitMissedAsync(db, request, visit, ct);
                break;
            default:
                if (await db.TwinOfAsync(request, ct) is { } twin) request.JoinTo(twin, Clock);
                else await services.GetRequiredService<DeskLetters>().DeskNewsAsync(db, request, StepKind.StandsAlone, ct);
                break;
        }
    }

    private static Task<Visit?> VisitOfAsync(AppDb db, int? standingId, CancellationToken ct) =>
        db.Visits.Where(visit => visit.RequestId == standingId).OrderByDescending(visit => visit.Id).FirstOrDefaultAsync(ct);
}
