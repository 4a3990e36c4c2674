using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Reminds schools of the times that they were offered, releases what nobody chose, and closes requests whose days, or the day by which the school decides, have passed.</summary>
public sealed class SettleRequests(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SettleRequests> log) : RequestJob(scopes, clock, log)
{
    private static readonly RequestStatus[] Open = [RequestStatus.Waiting, RequestStatus.Offered, RequestStatus.WaitingList];

    protected override async Task<List<int>> ListDueAsync(AppDb db, CancellationToken ct)
    {
        var (soon, today) = (NowUtc + PresentationRequest.LongestReminder, DateOnly.FromDateTime(NowUtc));
        var offered = await db.Offers.Where(offer => offer.Status == OfferStatus.Open && offer.ExpiresAtUtc <= soon).Select(offer => offer.RequestId).Distinct().ToListAsync(ct);
        var past = await db.Requests.Where(request => Open.Contains(request.Status) && (request.LastDay < today || request.DecideBy < today)).Select(request => request.Id).ToListAsync(ct);
        return [.. offered.Union(past)];
    }

    protected override async Task<bool> TreatAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct)
    {
        if (!request.Status.IsOpen()) return false;
        var letters = services.GetRequiredService<RequestLetters>();
        if (Open.Contains(request.Status) && request.IsOverAt(NowUtc))
        {
            request.Expire(Clock);
            await letters.ExpiredAsync(db, request, ct);
            await services.GetRequiredService<EndOfStanding>().FollowAsync(db, request, ct);
        }
        else if (request.LapseOffers(Clock))
        {
            await db.AwaitAnswerAsync(request, Clock, ct);
            await services.GetRequiredService<DeskLetters>().DeskNewsAsync(db, request, StepKind.OffersReleased, ct);
        }
        else if (request.RemindOfOffersAtUtc(Clock) <= NowUtc)
        {
            await letters.OfferReminderAsync(db, request, ct);
        }
        return true;
    }
}
