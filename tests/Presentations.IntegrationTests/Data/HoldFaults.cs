using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.IntegrationTests.Data;

/// <summary>Compares the holds of presenters with their visits and offers ahead, quarter-hour by quarter-hour.</summary>
internal static class HoldFaults
{
    private sealed record Stop(int Presenter, DateTime StartsAtUtc, DateTime EndsAtUtc, int? VisitId, int? OfferId);

    /// <summary>Empty when every time is held by its visit or offer alone, and no hold is left of anything else.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(AppDb db, DateTime now)
    {
        var stops = await StopsAsync(db, now);
        var held = (await db.PresenterHolds.Where(hold => hold.ExpiresAtUtc == null || hold.ExpiresAtUtc > now).ToListAsync())
            .ToDictionary(hold => (hold.PresenterId, hold.QuarterUtc), hold => (hold.VisitId, hold.OfferId));
        var over = (await db.Visits.Where(visit => visit.EndsAtUtc <= now).Select(visit => visit.Id).ToListAsync()).ToHashSet();
        var known = stops.Select(stop => (stop.Presenter, stop.VisitId, stop.OfferId)).ToHashSet();
        return
        [
            .. from stop in stops
               from quarter in QuarterHours.Of(stop.StartsAtUtc, stop.EndsAtUtc)
               where !held.TryGetValue((stop.Presenter, quarter), out var holder) || holder != (stop.VisitId, stop.OfferId)
               select $"{stop} does not hold {quarter:u}.",
            .. from hold in held
               where !over.Contains(hold.Value.VisitId ?? 0) && !known.Contains((hold.Key.PresenterId, hold.Value.VisitId, hold.Value.OfferId))
               select $"{hold.Key} is held by {hold.Value}, which is not ahead.",
        ];
    }

    private static async Task<List<Stop>> StopsAsync(AppDb db, DateTime now)
    {
        var visits = await db.Visits.Include(visit => visit.CoPresenters).Where(visit => visit.Stage == VisitStage.Planned && visit.EndsAtUtc > now).ToListAsync();
        var offers = await db.Offers.Where(offer => offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > now).ToListAsync();
        return
        [
            .. visits.SelectMany(visit => visit.CoPresenters.Select(one => (int?)one.MemberId).Append(visit.LeadPresenterId).OfType<int>()
                .Select(presenter => new Stop(presenter, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, visit.Id, null))),
            .. offers.Select(offer => new Stop(offer.PresenterId, offer.StartsAtUtc, offer.EndsAtUtc, null, offer.Id)),
        ];
    }
}
