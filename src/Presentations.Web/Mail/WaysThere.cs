using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;

namespace Presentations.Web.Mail;

/// <summary>
/// Says how long each who goes to a visit is on the way. A letter is written before its visit is saved, and only the save settles the travel; so it is asked here, by what
/// stands around it. Asks as the system, because a school books visits of people whom it may not read.
/// </summary>
public sealed class WaysThere(AppDbFactory dbs, ReferenceData reference)
{
    /// <summary>Minutes on the way there and home, by member.</summary>
    public async Task<IReadOnlyDictionary<int, (int Before, int After)>> OfAsync(Visit visit, IReadOnlyCollection<int> members, CancellationToken ct = default)
    {
        if (visit is not { IsAhead: true, StartsAtUtc: { } starts, EndsAtUtc: { } ends } || members.Count == 0) return new Dictionary<int, (int, int)>();
        var places = await reference.PlacesAsync(ct);
        await using var db = dbs.OpenAsSystem();
        var seat = await db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.StateCode).SingleAsync(ct);
        var profiles = await db.ProfilesAsync(visit.OwnerId, members, places.ZoneOf(seat, null), ct);
        var where = (await db.PointsAsync([visit], ct))(visit);
        var wanted = new Stop(visit.Id == 0 ? null : visit.Id, null, visit.OwnerId, starts, ends, where, "", visit.Zone) { IsOnline = visit.IsOnline };
        var ways = await db.WaysAsync(members, wanted, ct, visit.RequestId);
        return members.Distinct().ToDictionary(member => member, member => ways(profiles[member]) switch { var held => (held.TravelBefore, held.TravelAfter) });
    }
}
