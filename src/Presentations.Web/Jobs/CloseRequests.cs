using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Releases offered times that nobody chose, and closes requests whose days have passed: at start, then every five minutes.</summary>
public sealed class CloseRequests(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CloseRequests> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    /// <summary>Answers how many requests were released or closed.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var closed = 0;
        foreach (var id in await DueAsync(ct))
        {
            try
            {
                if (await CloseAsync(id, ct)) closed++;
            }
            catch (RuleViolation refusal)
            {
                log.LogWarning("Request {Request} could not be closed; the next run tries again: {Refusal}", id, refusal.Message);
            }
        }
        return closed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Requests could not be looked at for closing; the next run tries again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var lapsed = await db.Offers.Where(offer => offer.Status == OfferStatus.Open && offer.ExpiresAtUtc <= now).Select(offer => offer.RequestId).Distinct().ToListAsync(ct);
        var passed = await db.Requests
            .Where(request => request.LastDay < today && (request.Status == RequestStatus.Waiting || request.Status == RequestStatus.Offered || request.Status == RequestStatus.WaitingList))
            .Select(request => request.Id).ToListAsync(ct);
        return [.. lapsed.Union(passed).Order()];
    }

    private async Task<bool> CloseAsync(int requestId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        if (await db.FindWholeRequestAsync(requestId, ct) is not { } request) return false;

        var staff = scope.ServiceProvider.GetRequiredService<StaffLetters>();
        var isReleased = request.LapseOffers(clock);
        var isOver = request.Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList && request.LastDay < clock.Today(request.Zone);
        if (isOver)
        {
            request.Expire(clock);
            await scope.ServiceProvider.GetRequiredService<RequestLetters>().ExpiredAsync(db, request, ct);
        }
        if (isOver || isReleased) await staff.DeskNewsAsync(db, request, isOver ? StepKind.Expired : StepKind.OffersReleased, ct);
        await db.SaveChangesAsync(ct);
        return isOver || isReleased;
    }
}
