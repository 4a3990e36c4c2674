using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>
/// At start: when the rules of a time zone have changed, what schools said stays and the instants of visits ahead and of offered times
/// follow. Where somebody would then be in two places, an offered time is taken back before a visit goes into the tray; the desk is told.
/// </summary>
public sealed class FollowZoneRules(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowZoneRules> log) : BackgroundService
{
    private sealed record Letters(RequestLetters School, PresenterLetters Presenters, DeskLetters Desk);

    /// <summary>Answers how many visits have another instant now.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var (dbs, letters) = (services.GetRequiredService<AppDbFactory>(), new Letters(services.GetRequiredService<RequestLetters>(), services.GetRequiredService<PresenterLetters>(), services.GetRequiredService<DeskLetters>()));
        await using var db = dbs.OpenAsSystem();
        var (now, year) = (clock.GetUtcNow().UtcDateTime, clock.GetUtcNow().Year);
        var zones = await db.Visits.Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned).Select(visit => visit.Zone)
            .Union(db.Offers.Where(offer => offer.Status == OfferStatus.Open).Select(offer => offer.Zone)).Distinct().ToListAsync(ct);
        var changed = await ZoneRules.ChangedAsync(db, zones, year, ct);
        if (changed.Count == 0) return 0;

        var moved = await MoveAsync(dbs, letters, changed, now, ct);
        await ZoneRules.KeepAsync(db, zones, year, ct);
        await db.SaveChangesAsync(ct);
        return moved;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var moved = await RunOnceAsync(stoppingToken);
            if (moved > 0) log.LogInformation("The rules of time zones have changed: {Moved} visits begin at another instant, at the same time on the school's clock.", moved);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The visits ahead could not follow the rules of their time zones; the next start tries again.");
        }
    }

    /// <summary>All together, so that visits which move alike never stand in each other's way.</summary>
    private async Task<int> MoveAsync(AppDbFactory dbs, Letters letters, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct)
    {
        try
        {
            await using var db = dbs.OpenAsSystem();
            var moved = (await AheadAsync(db, zones, now, ct)).Where(visit => visit.FollowZoneRules(clock)).ToList();
            foreach (var request in await OfferedAsync(db, zones, ct)) Follow(db, request);
            foreach (var visit in moved) await letters.Presenters.VisitChangedAsync(db, visit, ct);
            await db.SaveChangesAsync(ct);
            return moved.Count;
        }
        catch (PresenterBusy)
        {
            return await MoveOneByOneAsync(dbs, letters, zones, now, ct);
        }
    }

    /// <summary>
    /// One by one, again and again as others make way; each in a save of its own, so that whatever interrupts it finds every visit either as it was or done. When nothing
    /// moves any more, somebody would be in two places, and each round takes back what is offered or gives up a visit, until nothing is left.
    /// </summary>
    private async Task<int> MoveOneByOneAsync(AppDbFactory dbs, Letters letters, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct)
    {
        List<int> visits, offered;
        await using (var db = dbs.OpenAsSystem())
        {
            visits = (await AheadAsync(db, zones, now, ct)).FindAll(visit => visit.FollowZoneRules(clock)).ConvertAll(visit => visit.Id);
            offered = (await OfferedAsync(db, zones, ct)).FindAll(request => request.FollowZoneRules()).ConvertAll(request => request.Id);
        }
        var moved = visits.Count;
        while (visits.Count + offered.Count > 0)
        {
            var (stuckVisits, stuckOffers) = (await StuckAsync(visits, id => MoveVisitAsync(dbs, letters, id, ct)), await StuckAsync(offered, id => MoveOffersAsync(dbs, id, ct)));
            if (stuckVisits.Count + stuckOffers.Count == visits.Count + offered.Count) await MakeWayAsync(dbs, letters, stuckVisits, stuckOffers, ct);
            (visits, offered) = (stuckVisits.ConvertAll(one => one.Id), stuckOffers.ConvertAll(one => one.Id));
        }
        return moved;
    }

    private static async Task<List<(int Id, PresenterBusy Why)>> StuckAsync(IEnumerable<int> ids, Func<int, Task> move)
    {
        var stuck = new List<(int, PresenterBusy)>();
        foreach (var id in ids)
        {
            try
            {
                await move(id);
            }
            catch (PresenterBusy why)
            {
                stuck.Add((id, why));
            }
        }
        return stuck;
    }

    private async Task MoveVisitAsync(AppDbFactory dbs, Letters letters, int visitId, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var visit = await WholeAsync(db, visitId, ct);
        if (!visit.IsAhead || !visit.FollowZoneRules(clock)) return;
        await letters.Presenters.VisitChangedAsync(db, visit, ct);
        await db.SaveChangesAsync(ct);
    }

    private static async Task MoveOffersAsync(AppDbFactory dbs, int requestId, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        Follow(db, await db.Requests.Include(request => request.Offers).SingleAsync(request => request.Id == requestId, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A visit comes before a time that is only offered, whether that one moves or not.</summary>
    private async Task MakeWayAsync(
        AppDbFactory dbs, Letters letters, List<(int Id, PresenterBusy Why)> visits, List<(int Id, PresenterBusy Why)> offered, CancellationToken ct)
    {
        if (offered is [var (requestId, why), ..])
        {
            log.LogWarning("The times that request {Request} was offered are taken back: somebody would be in two places.", requestId);
            await TakeBackAsync(dbs, letters, request => request.Id == requestId, why.Message, ct);
        }
        else if (!await ClearTheDayAsync(dbs, letters, visits[0].Id, visits[0].Why.Message, ct))
        {
            await GiveUpAsync(dbs, letters, visits[0].Id, visits[0].Why.Message, ct);
        }
    }

    private async Task GiveUpAsync(AppDbFactory dbs, Letters letters, int visitId, string because, CancellationToken ct)
    {
        log.LogWarning("Visit {Visit} goes into the tray: somebody would be in two places.", visitId);
        await using var db = dbs.OpenAsSystem();
        var visit = await WholeAsync(db, visitId, ct);
        var members = PeopleOf(visit);
        visit.FollowZoneRules(clock);
        visit.GiveUp($"The clock of {visit.Zone} has new rules.");
        foreach (var member in members) await letters.Presenters.VisitTakenAwayAsync(db, visit, member, ct);
        await letters.Desk.VisitInTrayAsync(db, visit, because, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes back what is offered of the people of a visit on its day; answers whether there was anything.</summary>
    private async Task<bool> ClearTheDayAsync(AppDbFactory dbs, Letters letters, int visitId, string because, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var visit = await WholeAsync(db, visitId, ct);
        var (date, members) = (visit.Date, PeopleOf(visit));
        return await TakeBackAsync(dbs, letters, request => request.Offers.Any(offer => offer.Status == OfferStatus.Open && offer.Date == date && members.Contains(offer.PresenterId)), because, ct);
    }

    private async Task<bool> TakeBackAsync(AppDbFactory dbs, Letters letters, Expression<Func<PresentationRequest, bool>> which, string because, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var requests = await db.Requests.Include(request => request.Offers).Where(request => request.Offers.Any(offer => offer.Status == OfferStatus.Open)).Where(which).ToListAsync(ct);
        foreach (var request in requests)
        {
            db.Hold(request); // the school may be choosing at this moment
            request.ReleaseOffers(clock);
            await db.AwaitAnswerAsync(request, clock, ct);
            await letters.School.OffersWithdrawnAsync(db, request, because: null, ct);
            await letters.Desk.OffersInTheWayAsync(db, request, because, ct);
        }
        await db.SaveChangesAsync(ct);
        return requests.Count > 0;
    }

    private static int[] PeopleOf(Visit visit) => [.. visit.CoPresenters.Select(one => one.MemberId), .. visit.LeadPresenterId is { } lead ? [lead] : Array.Empty<int>()];

    private static void Follow(AppDb db, PresentationRequest request)
    {
        if (request.FollowZoneRules()) db.Hold(request); // the school may be choosing at this moment
    }

    /// <summary>Whatever their status: of a booked visit too other times may be offered.</summary>
    private static Task<List<PresentationRequest>> OfferedAsync(AppDb db, IReadOnlyCollection<string> zones, CancellationToken ct) => db.Requests
        .Include(request => request.Offers).Where(request => request.Offers.Any(offer => offer.Status == OfferStatus.Open && zones.Contains(offer.Zone))).OrderBy(request => request.Id).ToListAsync(ct);

    private static Task<Visit> WholeAsync(AppDb db, int visitId, CancellationToken ct) =>
        db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).SingleAsync(visit => visit.Id == visitId, ct);

    private static Task<List<Visit>> AheadAsync(AppDb db, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct) => db.Visits
        .Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery()
        .Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned && zones.Contains(visit.Zone))
        .OrderBy(visit => visit.StartsAtUtc).ToListAsync(ct);
}
