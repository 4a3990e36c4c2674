using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Says what speaks against a time, apart from double bookings: those are refused whoever insists.</summary>
internal sealed class BookingCheck(AppDb db, Places places)
{
    public Task RequireAsync(IReadOnlyCollection<Visit> visits, bool isInsisted, CancellationToken ct) => RequireAsync([.. visits.Select(WantedTime.Of)], isInsisted, ct);

    /// <summary>Refuses what nobody has insisted on, and whoever may not insist.</summary>
    public async Task RequireAsync(IReadOnlyCollection<WantedTime> times, bool isInsisted, CancellationToken ct)
    {
        var against = new List<string>();
        foreach (var time in times) against.AddRange((await AgainstAsync(time, ct)).Select(sentence => times.Count == 1 ? sentence : $"{Day(time.Date)}: {sentence}"));
        if (against.Count == 0) return;
        var mayInsist = times.All(MayInsist);
        if (isInsisted && mayInsist) return;
        throw new NotAvailable(string.Join(" ", against) + (mayInsist ? "" : " A coordinator can book it all the same."), mayInsist);
    }

    /// <summary>Why this time does not suit, in sentences; empty when nothing speaks against it.</summary>
    public async Task<IReadOnlyList<string>> AgainstAsync(WantedTime time, CancellationToken ct)
    {
        var sentences = new List<string>();
        if (FederalHolidays.Name(time.Date) is { } holiday) sentences.Add($"{Day(time.Date)} is {holiday}.");
        sentences.AddRange(await ClosuresAsync(time, ct));
        sentences.AddRange(await PresentersAsync(time, ct));
        return sentences;
    }

    /// <summary>A coordinator answers for everybody, a presenter for their own time.</summary>
    private bool MayInsist(WantedTime time) => db.Scope.IsCoordinatorOf(time.OwnerId) || time.Presenters is [var only] && only == db.Scope.MemberId;

    private async Task<IEnumerable<string>> ClosuresAsync(WantedTime time, CancellationToken ct)
    {
        var closures = await db.Closures.AsNoTracking()
            .Where(closure => closure.OwnerId == time.OwnerId && closure.FirstDay <= time.Date && closure.LastDay >= time.Date).ToListAsync(ct);
        if (closures.Count == 0) return [];
        var district = await db.Venues.Where(venue => venue.Id == time.VenueId).Select(venue => venue.District).SingleOrDefaultAsync(ct);
        return closures.Where(closure => closure.Area.Holds(time.StateCode, time.CountyFips, district, time.VenueId))
            .Select(closure => $"No visit suits there on {Day(time.Date)}: {closure.Name}.");
    }

    private async Task<IEnumerable<string>> PresentersAsync(WantedTime time, CancellationToken ct)
    {
        var members = time.Presenters;
        if (members.Count == 0) return [];
        var zone = places.ZoneOf(await db.Owners.Where(owner => owner.Id == time.OwnerId).Select(owner => owner.StateCode).SingleAsync(ct), null);
        var profiles = await db.ProfilesAsync(time.OwnerId, members, zone, ct);
        var names = await db.Members.Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var ways = await WaysAsync(time, ct);
        var sentences = new List<string>();
        foreach (var member in members)
        {
            var (day, week) = await LoadAsync(member, time, ct);
            if (Availability.WhyNot(profiles[member], ways(profiles[member]), day, week) is { } why) sentences.Add($"{names[member]} {why}.");
        }
        return sentences;
    }

    private async Task<Func<PresenterProfile, HeldStop>> WaysAsync(WantedTime time, CancellationToken ct)
    {
        var where = time.IsOnline ? null : (await db.PointsAsync([(time.VenueId, time.CountyFips)], ct))(time.VenueId, time.CountyFips);
        var wanted = new Stop(time.VisitId, null, time.OwnerId, time.Slot.StartsAtUtc, time.Slot.EndsAtUtc, where, "", time.Slot.Zone) { IsOnline = time.IsOnline };
        return await db.WaysAsync(time.Presenters, wanted, ct);
    }

    /// <summary>The other visits of that day and that week.</summary>
    private async Task<(int Day, int Week)> LoadAsync(int member, WantedTime time, CancellationToken ct)
    {
        var monday = Availability.WeekOf(time.Date);
        var sunday = monday.AddDays(6);
        var days = await db.Visits
            .Where(other => other.Id != time.VisitId && other.Date >= monday && other.Date <= sunday && other.StartsAtUtc != null)
            .Where(other => other.Stage == VisitStage.Planned || other.Stage == VisitStage.Delivered)
            .Where(other => other.LeadPresenterId == member || other.CoPresenters.Any(one => one.MemberId == member))
            .Select(other => other.Date).ToListAsync(ct);
        return (days.Count(day => day == time.Date), days.Count);
    }

    private static string Day(DateOnly day) => day.ToString("dddd, MMMM d", CultureInfo.InvariantCulture);
}
