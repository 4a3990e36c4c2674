using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.IntegrationTests.Data;

/// <summary>
/// Asks of every stop whether its presenter can be there, coming from where they were last, and whether the way is held; as long as everybody drives as fast as they did.
/// The places are the middles of counties.
/// </summary>
internal static class HoldTravelFaults
{
    /// <summary>After a longer pause somebody has been home.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(6);

    /// <param name="IsAhead">False for what has ended or lapsed and may still be reckoned with, because nothing near it was changed since.</param>
    private sealed record Stop(int Presenter, DateTime StartsAtUtc, DateTime EndsAtUtc, GeoPoint? Where, bool IsAhead);

    public static async Task<IReadOnlyList<string>> FindAsync(AppDb db, DateTime now)
    {
        var stops = (await StopsAsync(db, now)).ToLookup(stop => stop.Presenter);
        var paces = await db.PresenterProfiles.ToDictionaryAsync(profile => profile.MemberId, profile => profile.Pace);
        var held = (await db.PresenterHolds.ToListAsync()).Select(hold => (hold.PresenterId, hold.QuarterUtc)).ToHashSet();
        return [.. stops.SelectMany(day => day.Where(stop => stop is { IsAhead: true, Where: not null }).SelectMany(stop => Of(stop, [.. day], paces.GetValueOrDefault(day.Key, Pace.Usual), held)))];
    }

    private static IEnumerable<string> Of(Stop stop, List<Stop> day, Pace pace, HashSet<(int, DateTime)> held)
    {
        var before = day.FindAll(other => other.Where is not null && other.StartsAtUtc < stop.StartsAtUtc && stop.StartsAtUtc - other.EndsAtUtc <= LongestPause).OrderBy(other => other.StartsAtUtc).ToList();
        if (before.TrueForAll(other => other.IsAhead))
        {
            var from = before.Count == 0 ? pace.Home : before[^1].Where;
            var leaves = stop.StartsAtUtc.AddMinutes(-pace.Travel(from, stop.Where) - pace.BufferMinutes);
            if (before.Count > 0 && QuarterHours.Ceiling(before[^1].EndsAtUtc) > QuarterHours.Floor(leaves)) yield return $"{stop} cannot be reached from {before[^1]}.";
            foreach (var quarter in QuarterHours.Of(leaves, stop.StartsAtUtc)) if (!held.Contains((stop.Presenter, quarter))) yield return $"On the way to {stop} {quarter:u} is free.";
        }

        if (day.Exists(other => other.StartsAtUtc > stop.StartsAtUtc && other.StartsAtUtc - stop.EndsAtUtc <= LongestPause)) yield break;
        foreach (var quarter in QuarterHours.Of(stop.EndsAtUtc, stop.EndsAtUtc.AddMinutes(pace.Travel(stop.Where, pace.Home)))) if (!held.Contains((stop.Presenter, quarter))) yield return $"On the way home from {stop} {quarter:u} is free.";
    }

    private static async Task<List<Stop>> StopsAsync(AppDb db, DateTime now)
    {
        var middles = await db.Counties.ToDictionaryAsync(county => county.Fips, county => GeoPoint.Of(county.Latitude, county.Longitude));
        var visits = await db.Visits.Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery()
            .Where(visit => visit.StartsAtUtc != null && (visit.Stage == VisitStage.Planned || visit.Stage == VisitStage.Delivered)).ToListAsync();
        var offers = await db.Offers.Where(offer => offer.Status == OfferStatus.Open)
            .Join(db.Requests, offer => offer.RequestId, request => request.Id, (offer, request) => new { offer.PresenterId, offer.StartsAtUtc, offer.EndsAtUtc, offer.ExpiresAtUtc, request.CountyFips, request.Format }).ToListAsync();
        return
        [
            .. visits.SelectMany(visit => visit.CoPresenters.Select(one => (int?)one.MemberId).Append(visit.LeadPresenterId).OfType<int>()
                .Select(presenter => new Stop(presenter, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, visit.IsOnline ? null : middles[visit.CountyFips!], visit.IsAhead && visit.EndsAtUtc > now))),
            .. offers.Select(offer => new Stop(offer.PresenterId, offer.StartsAtUtc, offer.EndsAtUtc, offer.Format is Format.Online ? null : middles[offer.CountyFips!], offer.ExpiresAtUtc > now)),
        ];
    }
}
