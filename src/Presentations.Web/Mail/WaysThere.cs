using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;

namespace Presentations.Web.Mail;

/// <summary>
/// Says how long each who goes to a visit is on the way. A letter is written before its visit is saved, and only the save settles the travel; so it is asked here, by what
/// stands around it and by what the same save changes of that. Asks as the system, because a school books visits of people whom it may not read.
/// </summary>
public sealed class WaysThere(AppDbFactory dbs, ReferenceData reference)
{
    private static readonly string[] VisitParts = [nameof(Visit.Presentations), nameof(Visit.CoPresenters)];

    /// <summary>Minutes on the way there and home, by member.</summary>
    /// <param name="saving">Holds the visit, and what is saved with it.</param>
    public async Task<IReadOnlyDictionary<int, (int Before, int After)>> OfAsync(AppDb saving, Visit visit, IReadOnlyCollection<int> members, CancellationToken ct = default)
    {
        if (visit is not { IsAhead: true, StartsAtUtc: not null, EndsAtUtc: not null } || members.Count == 0) return new Dictionary<int, (int, int)>();
        var places = await reference.PlacesAsync(ct);
        await using var db = dbs.OpenAsSystem();
        var seat = await db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.StateCode).SingleAsync(ct);
        var profiles = await db.ProfilesAsync(visit.OwnerId, members, places.ZoneOf(seat, null), ct);
        var unsaved = saving.ChangeTracker.Entries<Visit>().Where(change => change.State is EntityState.Added or EntityState.Modified).Select(change => change.Entity)
            .Where(other => other != visit && other.StartsAtUtc is not null && other.EndsAtUtc is not null).ToList();
        foreach (var other in unsaved) await saving.LoadPartsAsync(other, VisitParts, ct);
        var where = await PointsAsync(saving, db, [visit, .. unsaved], ct);
        var ways = await db.WaysAsync(
            members, StopOf(visit, where), ct, visit.RequestId, unsaved.ConvertAll(other => (StopOf(other, where), (IReadOnlyCollection<int>)(other.IsAhead ? [.. PeopleOf(other)] : []))));
        return members.Distinct().ToDictionary(member => member, member => ways(profiles[member]) switch { var held => (held.TravelBefore, held.TravelAfter) });
    }

    /// <summary>A venue that moves with this save is where it will be then.</summary>
    private static async Task<Func<Visit, GeoPoint?>> PointsAsync(AppDb saving, AppDb db, IReadOnlyCollection<Visit> visits, CancellationToken ct)
    {
        var moving = saving.ChangeTracker.Entries<Venue>().Where(change => change.State is EntityState.Modified).ToDictionary(change => change.Entity.Id, change => GeoPoint.Of(change.Entity.Latitude, change.Entity.Longitude));
        int? Settled(Visit visit) => visit.VenueId is { } id && !moving.ContainsKey(id) ? id : null;
        var points = await db.PointsAsync(visits.Select(visit => (Settled(visit), visit.CountyFips)), ct);
        return visit => visit.IsOnline ? null : moving.GetValueOrDefault(visit.VenueId ?? 0) ?? points(Settled(visit), visit.CountyFips);
    }

    private static Stop StopOf(Visit visit, Func<Visit, GeoPoint?> where) =>
        new(visit.Id == 0 ? null : visit.Id, null, visit.OwnerId, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, where(visit), "", visit.Zone) { IsOnline = visit.IsOnline };

    private static IEnumerable<int> PeopleOf(Visit visit) => visit.CoPresenters.Select(one => (int?)one.MemberId).Append(visit.LeadPresenterId).OfType<int>();
}
