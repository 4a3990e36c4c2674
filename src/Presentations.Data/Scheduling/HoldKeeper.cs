using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>
/// Derives the holds of presenters from their visits and offers, travel between them included, in the transaction of the save that
/// changed them; refuses a save that would have somebody in two places.
/// </summary>
internal sealed class HoldKeeper(AppDb beside, AccessScope asker)
{
    /// <summary>So far a stop can change what is held around another.</summary>
    private static readonly TimeSpan Around = TimeSpan.FromHours(30);

    /// <summary>The caller writes afterwards.</summary>
    public async Task SettleAsync(TouchedTimes touched, CancellationToken ct)
    {
        if (touched.ByPresenter.Count == 0) return;
        var now = beside.Clock.GetUtcNow().UtcDateTime;
        foreach (var (presenterId, instants) in touched.ByPresenter)
        {
            var (from, until) = (instants.Min() - Around, instants.Max() + Around);
            var stops = (await PresenterStops.OfAsync(beside, [presenterId], from - 2 * Around, until + 2 * Around, now, ct))[presenterId].ToList();
            var paces = await beside.PresenterProfiles.Where(profile => profile.MemberId == presenterId).ToDictionaryAsync(profile => profile.OwnerId, profile => profile.Pace, ct);
            var day = PresenterDay.Of(stops, stop => paces.GetValueOrDefault(stop.OwnerId, Pace.Usual))
                .Where(held => held.Stop.StartsAtUtc >= from && held.Stop.StartsAtUtc <= until).ToList();

            await RequireApartAsync(presenterId, day, instants, ct);
            await HoldAsync(presenterId, day, stops, from - Around, until + Around, now, ct);
            await RememberTravelAsync(presenterId, day, ct);
        }
    }

    private async Task RequireApartAsync(int presenterId, List<HeldStop> day, HashSet<DateTime> touched, CancellationToken ct)
    {
        bool IsNew(Stop stop) => touched.Contains(stop.StartsAtUtc);
        if (PresenterDay.Conflict(day, IsNew) is not var (one, other)) return;
        var name = await beside.Members.Where(member => member.Id == presenterId).Select(member => member.Name).SingleAsync(ct);
        var (mine, taken) = IsNew(one.Stop) && !IsNew(other.Stop) ? (one, other) : (other, one);
        throw new PresenterBusy(Sentence(name, taken, mine)) { OfferId = mine.Stop.OfferId };
    }

    private string Sentence(string name, HeldStop held, HeldStop mine)
    {
        if (!asker.MayRead(held.Stop.OwnerId)) return $"{name} is busy then. Choose another time or another presenter.";
        var zone = WallClock.Zone(held.Stop.Zone);
        var (from, until) = (TimeZoneInfo.ConvertTimeFromUtc(held.Stop.StartsAtUtc, zone), TimeZoneInfo.ConvertTimeFromUtc(held.Stop.EndsAtUtc, zone));
        var what = held.Stop.VisitId is null ? "is held for an offer to" : "is at";
        return FormattableString.Invariant($"{name} {what} {held.Stop.Words} on {from:dddd, MMMM d} from {from:HH:mm} to {until:HH:mm}{WayInWords.InTheWay(held, mine)}. Choose another time or another presenter.");
    }

    /// <summary>Replaces what the day's stops hold, and takes away what no stop holds any longer.</summary>
    private async Task HoldAsync(int presenterId, List<HeldStop> day, List<Stop> stops, DateTime from, DateTime until, DateTime now, CancellationToken ct)
    {
        var (settled, known) = (day.Select(held => Key(held.Stop)).ToHashSet(), stops.Select(Key).ToHashSet());
        // Where somebody drives slower than when the visits were booked, two may share a quarter-hour on the road: the earlier one has it.
        var wanted = day.SelectMany(held => held.Quarters.Select(quarter => new PresenterHold
        {
            PresenterId = presenterId, QuarterUtc = quarter, OwnerId = held.Stop.OwnerId, VisitId = held.Stop.VisitId, OfferId = held.Stop.OfferId, ExpiresAtUtc = held.Stop.ExpiresAtUtc,
        })).DistinctBy(hold => hold.QuarterUtc).ToDictionary(hold => hold.QuarterUtc);
        var kept = await beside.PresenterHolds.AsNoTracking()
            .Where(hold => hold.PresenterId == presenterId && (hold.QuarterUtc >= from && hold.QuarterUtc <= until || hold.ExpiresAtUtc <= now)).ToListAsync(ct);

        var stale = kept
            .Where(hold => settled.Contains((hold.VisitId, hold.OfferId))
                ? !(wanted.TryGetValue(hold.QuarterUtc, out var same) && Same(same, hold))
                : !known.Contains((hold.VisitId, hold.OfferId)))
            .Select(hold => hold.QuarterUtc).ToHashSet();
        if (stale.Count > 0) await beside.PresenterHolds.Where(hold => hold.PresenterId == presenterId && stale.Contains(hold.QuarterUtc)).ExecuteDeleteAsync(ct);
        foreach (var hold in kept.Where(hold => !stale.Contains(hold.QuarterUtc))) wanted.Remove(hold.QuarterUtc);
        beside.PresenterHolds.AddRange(wanted.Values);
    }

    private static (int?, int?) Key(Stop stop) => (stop.VisitId, stop.OfferId);

    private static bool Same(PresenterHold one, PresenterHold other) =>
        (one.OwnerId, one.VisitId, one.OfferId, one.ExpiresAtUtc) == (other.OwnerId, other.VisitId, other.OfferId, other.ExpiresAtUtc);

    private async Task RememberTravelAsync(int presenterId, List<HeldStop> day, CancellationToken ct)
    {
        var ids = day.Where(held => held.Stop.VisitId is not null).ToDictionary(held => held.Stop.VisitId!.Value);
        foreach (var visit in await beside.Visits.Where(visit => ids.Keys.Contains(visit.Id) && visit.LeadPresenterId == presenterId).ToListAsync(ct))
        {
            visit.Travel(ids[visit.Id].TravelBefore, ids[visit.Id].TravelAfter);
        }
    }
}
