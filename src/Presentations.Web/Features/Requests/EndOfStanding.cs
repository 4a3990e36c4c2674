using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>
/// When a request ends without a talk, those that had joined it end with it or wait by themselves, and are told: the earliest goes back to
/// the desk with a clock of its own, and the others of the same house join that one. Whatever ends a request calls it, before the same save.
/// </summary>
public sealed class EndOfStanding(RequestLetters letters, DeskLetters desk, TimeProvider clock)
{
    public async Task FollowAsync(AppDb db, PresentationRequest standing, CancellationToken ct)
    {
        List<PresentationRequest> alone = [];
        foreach (var request in await db.FollowersOfAsync(standing, ct))
        {
            await TellOfVisitAsync(db, request, standing, ct);
            request.FollowEndOf(standing, await db.PromiseAsync(request, clock, ct), clock);
            await TellOfEndAsync(db, request, standing, alone, ct);
        }
    }

    /// <summary>What happened last to the visit of the one that stands for it; false when its school knows that.</summary>
    public async Task<bool> TellOfVisitAsync(AppDb db, PresentationRequest request, PresentationRequest standing, CancellationToken ct)
    {
        if (request.FollowVisitOf(standing, clock) is not { } news) return false;
        if (await VisitOfAsync(db, standing.Id, ct) is not { } visit || visit.StartsAtUtc <= clock.GetUtcNow().UtcDateTime) return true;
        await (news switch
        {
            StepKind.Booked => letters.VisitConfirmedAsync(db, request, visit, ct),
            StepKind.Moved => letters.VisitChangedAsync(db, request, visit, ct),
            _ => letters.VisitCancelledAsync(db, request, visit, ct),
        });
        return true;
    }

    private async Task TellOfEndAsync(AppDb db, PresentationRequest request, PresentationRequest standing, List<PresentationRequest> alone, CancellationToken ct)
    {
        switch (request.Status)
        {
            case RequestStatus.Declined:
                await letters.DeclinedAsync(db, request, request.Steps[^1].Text, ct);
                break;
            case RequestStatus.Expired:
                await letters.ExpiredAsync(db, request, ct);
                break;
            case RequestStatus.NoShow:
                if (await VisitOfAsync(db, standing.Id, ct) is { } visit) await letters.VisitMissedAsync(db, request, visit, ct);
                break;
            case RequestStatus.Waiting when (await db.TwinOfAsync(request, standing.Id, ct) ?? alone.Find(other => request.IsTwinOf(other) && request.MayJoin(other))?.Id) is { } twin:
                request.JoinTo(twin, clock);
                await letters.JoinedAsync(db, request, ct);
                break;
            default:
                alone.Add(request);
                await letters.GoesOnAloneAsync(db, request, ct);
                await desk.DeskNewsAsync(db, request, StepKind.StandsAlone, ct);
                break;
        }
    }

    private static Task<Visit?> VisitOfAsync(AppDb db, int standingId, CancellationToken ct) =>
        db.Visits.Where(visit => visit.RequestId == standingId).OrderByDescending(visit => visit.Id).FirstOrDefaultAsync(ct);
}
