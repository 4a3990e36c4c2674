using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>
/// At start: when the rules of a time zone have changed, what schools said stays and the instants of what lies ahead follow. Where
/// somebody would then be in two places, one visit goes into the tray and the desk is told.
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

        await ReleaseOffersAsync(db, letters, changed, ct);
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
            foreach (var visit in moved) await letters.VisitChangedAsync(db, visit, ct);
            await db.SaveChangesAsync(ct);
            return moved.Count;
        }
        catch (PresenterBusy)
        {
            return await MoveOneByOneAsync(dbs, letters, zones, now, ct);
        }
    }

    /// <summary>First nobody has any of them, then each goes back to its people; whoever is elsewhere by then does not get it back.</summary>
    private async Task<int> MoveOneByOneAsync(AppDbFactory dbs, StaffLetters letters, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct)
    {
        var people = new List<(int VisitId, int? Lead, int[] Beside)>();
        await using (var db = dbs.OpenAsSystem())
        {
            foreach (var visit in (await AheadAsync(db, zones, now, ct)).Where(visit => visit.FollowZoneRules(clock)))
            {
                people.Add((visit.Id, visit.LeadPresenterId, [.. visit.CoPresenters.Select(one => one.MemberId)]));
                visit.GiveUp($"The clock of {visit.Zone} has new rules.");
            }
            await db.SaveChangesAsync(ct);
        }
        foreach (var (visitId, lead, beside) in people.Where(one => one.Lead is not null || one.Beside.Length > 0)) await GiveBackAsync(dbs, letters, visitId, lead, beside, ct);
        return people.Count;
    }

    private async Task GiveBackAsync(AppDbFactory dbs, StaffLetters letters, int visitId, int? lead, int[] beside, CancellationToken ct)
    {
        try
        {
            await using var db = dbs.OpenAsSystem();
            var visit = await db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).SingleAsync(visit => visit.Id == visitId, ct);
            visit.Assign(lead, beside);
            await letters.VisitChangedAsync(db, visit, ct);
            await db.SaveChangesAsync(ct);
        }
        catch (PresenterBusy conflict)
        {
            log.LogWarning("Visit {Visit} is in the tray: {Conflict}", visitId, conflict.Message);
            await using var db = dbs.OpenAsSystem();
            var visit = await db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).SingleAsync(visit => visit.Id == visitId, ct);
            foreach (var member in beside.Concat(lead is { } one ? [one] : [])) await letters.VisitTakenAwayAsync(db, visit, member, ct);
            await letters.VisitInTrayAsync(db, visit, conflict.Message, ct);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A time that was offered would no longer be the one that is held: the desk offers anew.</summary>
    private async Task ReleaseOffersAsync(AppDb db, StaffLetters letters, IReadOnlyCollection<string> zones, CancellationToken ct)
    {
        var requests = await db.Requests.Include(request => request.Offers).Where(request => request.Status == RequestStatus.Offered && zones.Contains(request.Zone)).ToListAsync(ct);
        foreach (var request in requests.Where(request => request.Offers.Any(offer => offer.Status is OfferStatus.Open && offer.Slot.StartsAtUtc != offer.StartsAtUtc)))
        {
            request.ReleaseOffers(clock);
            await letters.DeskNewsAsync(db, request, StepKind.OffersReleased, ct);
        }
    }

    private static Task<List<Visit>> AheadAsync(AppDb db, IReadOnlyCollection<string> zones, DateTime now, CancellationToken ct) => db.Visits
        .Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery()
        .Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned && zones.Contains(visit.Zone))
        .OrderBy(visit => visit.StartsAtUtc).ToListAsync(ct);
}
