using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Says what speaks against a time, apart from double bookings: those are refused whoever insists.</summary>
internal sealed class BookingCheck(AppDb db, Places places)
{
    /// <summary>Refuses what nobody has insisted on, and whoever may not insist.</summary>
    public async Task RequireAsync(IReadOnlyCollection<Visit> visits, bool isInsisted, CancellationToken ct)
    {
        var against = new List<string>();
        foreach (var visit in visits) against.AddRange((await AgainstAsync(visit, ct)).Select(sentence => visits.Count == 1 ? sentence : $"{Day(visit.Date)}: {sentence}"));
        if (against.Count == 0) return;
        var mayInsist = visits.All(MayInsist);
        if (isInsisted && mayInsist) return;
        throw new NotAvailable(string.Join(" ", against) + (mayInsist ? "" : " A coordinator can book it all the same."), mayInsist);
    }

    /// <summary>Why this time does not suit, in sentences; empty when nothing speaks against it.</summary>
    public async Task<IReadOnlyList<string>> AgainstAsync(Visit visit, CancellationToken ct)
    {
        var sentences = new List<string>();
        if (FederalHolidays.Name(visit.Date) is { } holiday) sentences.Add($"{Day(visit.Date)} is {holiday}.");
        sentences.AddRange(await ClosuresAsync(visit, ct));
        sentences.AddRange(await PresentersAsync(visit, ct));
        return sentences;
    }

    /// <summary>A coordinator answers for everybody, a presenter for their own time.</summary>
    private bool MayInsist(Visit visit) =>
        db.Scope.IsCoordinatorOf(visit.OwnerId) || visit.LeadPresenterId == db.Scope.MemberId && visit.CoPresenters.Count == 0;

    private async Task<IEnumerable<string>> ClosuresAsync(Visit visit, CancellationToken ct)
    {
        var closures = await db.Closures.AsNoTracking()
            .Where(closure => closure.OwnerId == visit.OwnerId && closure.FirstDay <= visit.Date && closure.LastDay >= visit.Date).ToListAsync(ct);
        if (closures.Count == 0) return [];
        var district = await db.Venues.Where(venue => venue.Id == visit.VenueId).Select(venue => venue.District).SingleOrDefaultAsync(ct);
        return closures.Where(closure => closure.Area.Holds(visit.StateCode, visit.CountyFips, district, visit.VenueId))
            .Select(closure => $"No visit suits there on {Day(visit.Date)}: {closure.Name}.");
    }

    private async Task<IEnumerable<string>> PresentersAsync(Visit visit, CancellationToken ct)
    {
        var members = visit.CoPresenters.Select(one => one.MemberId).Append(visit.LeadPresenterId ?? 0).Where(member => member > 0).ToList();
        if (members.Count == 0) return [];
        var zone = places.ZoneOf(await db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.StateCode).SingleAsync(ct), null);
        var profiles = await db.ProfilesAsync(visit.OwnerId, members, zone, ct);
        var names = await db.Members.Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var sentences = new List<string>();
        foreach (var member in members)
        {
            var (day, week) = await LoadAsync(member, visit, ct);
            if (Availability.WhyNot(profiles[member], visit.Slot!.Value, day, week) is { } why) sentences.Add($"{names[member]} {why}.");
        }
        return sentences;
    }

    /// <summary>The other visits of that day and that week.</summary>
    private async Task<(int Day, int Week)> LoadAsync(int member, Visit visit, CancellationToken ct)
    {
        var monday = Availability.WeekOf(visit.Date);
        var sunday = monday.AddDays(6);
        var days = await db.Visits
            .Where(other => other.Id != visit.Id && other.Date >= monday && other.Date <= sunday && other.StartsAtUtc != null)
            .Where(other => other.Stage == VisitStage.Planned || other.Stage == VisitStage.Delivered)
            .Where(other => other.LeadPresenterId == member || other.CoPresenters.Any(one => one.MemberId == member))
            .Select(other => other.Date).ToListAsync(ct);
        return (days.Count(day => day == visit.Date), days.Count);
    }

    private static string Day(DateOnly day) => day.ToString("dddd, MMMM d", CultureInfo.InvariantCulture);
}
