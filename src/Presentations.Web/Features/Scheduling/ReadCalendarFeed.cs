using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail.Calendar;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A member's visits as their calendar program reads them, by the feed's private address.</summary>
public sealed class ReadCalendarFeed(AppDbFactory dbs, VisitInCalendar calendar, Server server, TimeProvider clock, ILogger<ReadCalendarFeed> log) : IUseCase
{
    private static readonly TimeSpan Past = TimeSpan.FromDays(90);

    /// <summary>Null when the address was never given out, was revoked, or belongs to somebody who has left.</summary>
    public async Task<string?> FindAsync(string token, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForCalendarAsync(token, ct);
        if (db is null) return null;
        var hash = SecretToken.HashOf(token);
        var feed = await db.CalendarFeeds.AsNoTracking().SingleAsync(feed => feed.TokenHash == hash, ct);
        var (me, from) = (feed.MemberId, clock.GetUtcNow().UtcDateTime - Past);
        var visits = await db.Visits.AsNoTracking().Include(visit => visit.Presentations)
            .Where(visit => visit.StartsAtUtc >= from && (visit.Stage == VisitStage.Planned || visit.Stage == VisitStage.Delivered))
            .Where(visit => visit.LeadPresenterId == me || visit.CoPresenters.Any(presenter => presenter.MemberId == me))
            .OrderBy(visit => visit.StartsAtUtc).ToListAsync(ct);
        var venues = visits.Select(visit => visit.VenueId).OfType<int>().ToList();
        var known = await db.Venues.AsNoTracking().Where(venue => venues.Contains(venue.Id)).ToDictionaryAsync(venue => venue.Id, ct);
        var file = CalendarFile.Of(
            CalendarFile.Publish, visits.ConvertAll(visit => feed.IsBusyOnly ? Busy(visit) : Full(visit, visit.StreetAt(known.GetValueOrDefault(visit.VenueId ?? 0)))), clock.GetUtcNow().UtcDateTime, "Presentations");
        await RememberUseAsync(db, feed, ct);
        return file;
    }

    /// <summary>Programs ask every few minutes: only the first of a day writes. A database that cannot be written to does not keep the calendar from its visits.</summary>
    private async Task RememberUseAsync(AppDb db, CalendarFeed feed, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (feed.LastUsedOn >= today) return;
        try
        {
            await db.CalendarFeeds.Where(one => one.Id == feed.Id && (one.LastUsedOn == null || one.LastUsedOn < today))
                .ExecuteUpdateAsync(one => one.SetProperty(row => row.LastUsedOn, today), ct);
        }
        catch (DbException fault)
        {
            log.LogWarning(fault, "The use of a calendar feed could not be remembered.");
        }
    }

    /// <summary>Not even the key tells where: it is the same in the mails to the school.</summary>
    private CalendarEvent Busy(Visit visit) => Event(visit, "Busy") with { Uid = calendar.UidOf(BusyKey(visit.EntryId)) };

    private CalendarEvent Full(Visit visit, string? street) => Event(visit, $"Presentation: {visit.VenueName}") with
    {
        Location = VisitInCalendar.Where(visit, street),
        Description = $"{server.PublicAddress}/visits/{visit.Id}",
    };

    private CalendarEvent Event(Visit visit, string summary) =>
        new(calendar.UidOf(visit), visit.CalendarSequence, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, visit.Zone, summary) { Organizer = calendar.Organizer };

    private static Guid BusyKey(Guid visit) => new(SecretToken.HashOf($"busy {visit:N}").AsSpan(0, 16));
}
