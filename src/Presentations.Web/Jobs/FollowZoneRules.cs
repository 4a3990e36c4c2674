using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>
/// At start: when the rules of a time zone have changed, what schools said stays and the instants of visits ahead and of offered times
/// follow. Where somebody would then be in two places, an offered time is taken back before a visit goes into the tray; the desk is told.
/// </summary>
public sealed class FollowZoneRules(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowZoneRules> log) : BackgroundService
{
    /// <summary>Answers how many visits have another instant now.</summary>
    public async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (dbs, letters) = (scope.ServiceProvider.GetRequiredService<AppDbFactory>(), scope.ServiceProvider.GetRequiredService<StaffLetters>());
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
    private async Task<int> MoveAsync(AppDbFactory dbs, StaffLetters letters, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct)
    {
        try
        {
            await using var db = dbs.OpenAsSystem();
            var moved = (await AheadAsync(db, zones, now, ct)).Where(visit => visit.FollowZoneRules(clock)).ToList();
            foreach (var request in await OfferedAsync(db, zones, ct)) Follow(db, request);
            foreach (var visit in moved) await letters.VisitChangedAsync(db, visit, ct);
            await db.SaveChangesAsync(ct);
            return moved.Count;
        }
        catch (PresenterBusy)
        {
            return await MoveOneByOneAsync(dbs, letters, zones, now, ct);
        }
    }

    /// <summary>First nobody has any of the visits; then the offered times move, and each visit goes back to its people as far as they are free.</summary>
    private async Task<int> MoveOneByOneAsync(AppDbFactory dbs, StaffLetters letters, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct)
    {
        var people = new List<(int VisitId, int? Lead, int[] Beside)>();
        List<int> offered;
        await using (var db = dbs.OpenAsSystem())
        {
            foreach (var visit in (await AheadAsync(db, zones, now, ct)).Where(visit => visit.FollowZoneRules(clock)))
            {
                people.Add((visit.Id, visit.LeadPresenterId, [.. visit.CoPresenters.Select(one => one.MemberId)]));
                visit.GiveUp($"The clock of {visit.Zone} has new rules.");
            }
            await db.SaveChangesAsync(ct);
            offered = (await OfferedAsync(db, zones, ct)).ConvertAll(request => request.Id);
        }
        foreach (var requestId in offered) await MoveOffersAsync(dbs, letters, requestId, ct);
        foreach (var (visitId, lead, beside) in people.Where(one => one.Lead is not null || one.Beside.Length > 0)) await GiveBackAsync(dbs, letters, visitId, lead, beside, ct);
        return people.Count;
    }

    private async Task MoveOffersAsync(AppDbFactory dbs, StaffLetters letters, int requestId, CancellationToken ct)
    {
        try
        {
            await using var db = dbs.OpenAsSystem();
            Follow(db, await db.Requests.Include(request => request.Offers).SingleAsync(request => request.Id == requestId, ct));
            await db.SaveChangesAsync(ct);
        }
        catch (PresenterBusy conflict)
        {
            log.LogWarning("The times that request {Request} was offered are taken back: somebody would be in two places.", requestId);
            await TakeBackAsync(dbs, letters, request => request.Id == requestId, conflict.Message, ct);
        }
    }

    /// <summary>A visit comes before a time that is only offered.</summary>
    private async Task GiveBackAsync(AppDbFactory dbs, StaffLetters letters, int visitId, int? lead, int[] beside, CancellationToken ct)
    {
        int[] members = [.. beside, .. lead is { } one ? [one] : Array.Empty<int>()];
        var conflict = await TryGiveBackAsync(dbs, letters, visitId, lead, beside, ct);
        if (conflict is not null && await ClearTheDayAsync(dbs, letters, visitId, members, conflict.Message, ct)) conflict = await TryGiveBackAsync(dbs, letters, visitId, lead, beside, ct);
        if (conflict is null) return;

        log.LogWarning("Visit {Visit} is in the tray: somebody would be in two places.", visitId);
        await using var db = dbs.OpenAsSystem();
        var visit = await WholeAsync(db, visitId, ct);
        foreach (var member in members) await letters.VisitTakenAwayAsync(db, visit, member, ct);
        await letters.VisitInTrayAsync(db, visit, conflict.Message, ct);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<PresenterBusy?> TryGiveBackAsync(AppDbFactory dbs, StaffLetters letters, int visitId, int? lead, int[] beside, CancellationToken ct)
    {
        try
        {
            await using var db = dbs.OpenAsSystem();
            var visit = await WholeAsync(db, visitId, ct);
            visit.Assign(lead, beside);
            await letters.VisitChangedAsync(db, visit, ct);
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (PresenterBusy conflict)
        {
            return conflict;
        }
    }

    /// <summary>Takes back what is offered of these people around a visit; answers whether there was anything.</summary>
    private async Task<bool> ClearTheDayAsync(AppDbFactory dbs, StaffLetters letters, int visitId, int[] members, string because, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var date = await db.Visits.Where(visit => visit.Id == visitId).Select(visit => visit.Date).SingleAsync(ct);
        return await TakeBackAsync(dbs, letters, request => request.Offers.Any(offer => offer.Status == OfferStatus.Open && offer.Date == date && members.Contains(offer.PresenterId)), because, ct);
    }

    private async Task<bool> TakeBackAsync(AppDbFactory dbs, StaffLetters letters, Expression<Func<PresentationRequest, bool>> which, string because, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var requests = await db.Requests.Include(request => request.Offers).Where(request => request.Status == RequestStatus.Offered).Where(which).ToListAsync(ct);
        foreach (var request in requests)
        {
            request.ReleaseOffers(clock);
            await letters.OffersInTheWayAsync(db, request, because, ct);
        }
        await db.SaveChangesAsync(ct);
        return requests.Count > 0;
    }

    private static void Follow(AppDb db, PresentationRequest request)
    {
        if (request.FollowZoneRules()) db.Hold(request); // the school may be choosing at this moment
    }

    private static Task<List<PresentationRequest>> OfferedAsync(AppDb db, IReadOnlyCollection<string> zones, CancellationToken ct) => db.Requests
        .Include(request => request.Offers).Where(request => request.Status == RequestStatus.Offered && zones.Contains(request.Zone)).OrderBy(request => request.Id).ToListAsync(ct);

    private static Task<Visit> WholeAsync(AppDb db, int visitId, CancellationToken ct) =>
        db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).SingleAsync(visit => visit.Id == visitId, ct);

    private static Task<List<Visit>> AheadAsync(AppDb db, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct) => db.Visits
        .Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery()
        .Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned && zones.Contains(visit.Zone))
        .OrderBy(visit => visit.StartsAtUtc).ToListAsync(ct);
}
