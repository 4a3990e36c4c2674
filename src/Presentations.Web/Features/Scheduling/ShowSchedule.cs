using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Shows the visits that are booked: ahead, and what became of those whose day is past.</summary>
public sealed partial class ShowSchedule(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    /// <summary>More at once nobody reads; a filter helps.</summary>
    public const int Most = 2_000;
    private const int MostUnassigned = 50;
    private static readonly VisitStage[] Cancelled = [VisitStage.CancelledBySchool, VisitStage.CancelledByUs];
    private static readonly VisitStage[] NotHeld = [.. Cancelled, VisitStage.NoShow];

    public async Task<View> FindAsync(ScheduleFilter filter, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owner = await OwnerAsync(db, filter, ct);
        var zone = owner is null ? "America/New_York" : places.ZoneOf(owner.StateCode, null);
        var today = clock.Today(zone);
        var (first, last) = filter.Span(today);
        var visits = Filtered(db, filter, owner);
        var within = Within(visits, first, last);
        var rows = await RowsAsync(db, places, Standing(within, filter.Stage), Most + 1, ct);
        var notHeld = await within.Where(visit => NotHeld.Contains(visit.Stage)).GroupBy(visit => visit.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var unassigned = visits.Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned && visit.LeadPresenterId == null);
        return new View(
            today, first, last, [.. rows.Take(Most)], rows.Count > Most, filter.Presenter is null ? await RowsAsync(db, places, unassigned, MostUnassigned, ct) : [],
            NotHeld.ToDictionary(stage => stage, stage => notHeld.GetValueOrDefault(stage)), db.Scope.MayProposeShared, db.Scope.CoordinatesSomewhere)
        {
            Counted = filter.View is ScheduleView.Month or ScheduleView.Week ? await CountedAsync(Standing(within, filter.Stage), ct) : new Dictionary<DateOnly, int>(),
            Held = filter is { Stage: null, Kind: null or Kind.Presentation } ? await HeldAsync(db, places, filter, owner, first, last, now, ct) : [],
        }.OnOneClock(zone, isOfSeveral: owner is null);
    }

    /// <summary>The one that was chosen, else the one that there is.</summary>
    private static async Task<Owner?> OwnerAsync(AppDb db, ScheduleFilter filter, CancellationToken ct)
    {
        if (filter.Owner is not { } code) return db.Scope.ReadableOwners is [var only, ..] ? await db.Owners.SingleAsync(owner => owner.Id == only, ct) : null;
        var owner = await db.Owners.SingleOrDefaultAsync(owner => owner.Code == code, ct);
        Rule.Require(owner is not null, $"“{code}” is not the code of a task force or state desk.", "owner");
        return owner;
    }

    private static IQueryable<Visit> Filtered(AppDb db, ScheduleFilter filter, Owner? owner)
    {
        var visits = db.Visits.AsNoTracking();
        if (filter.Owner is not null) visits = visits.Where(visit => visit.OwnerId == owner!.Id);
        if (filter.Presenter is { } presenter) visits = visits.Where(visit => visit.LeadPresenterId == presenter || visit.CoPresenters.Any(one => one.MemberId == presenter));
        if (filter.County is { } county) visits = visits.Where(visit => visit.CountyFips == county);
        if (filter.Kind is { } kind) visits = visits.Where(visit => visit.Presentations.Any(talk => talk.Kind == kind));
        return visits;
    }

    /// <summary>By instants, which the index has, a day to either side; then by the venue's own calendar.</summary>
    private static IQueryable<Visit> Within(IQueryable<Visit> visits, DateOnly first, DateOnly last)
    {
        var (from, until) = (first.AddDays(-1).ToDateTime(default, DateTimeKind.Utc), last.AddDays(2).ToDateTime(default, DateTimeKind.Utc));
        return visits.Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc >= from && visit.StartsAtUtc < until)
            .Where(visit => visit.Date >= first && visit.Date <= last);
    }

    private static IQueryable<Visit> Standing(IQueryable<Visit> visits, VisitStage? stage) =>
        stage is null ? visits.Where(visit => !Cancelled.Contains(visit.Stage)) : visits.Where(visit => visit.Stage == stage);

    private static Task<Dictionary<DateOnly, int>> CountedAsync(IQueryable<Visit> visits, CancellationToken ct) =>
        visits.GroupBy(visit => visit.Date).Select(day => new { day.Key, Count = day.Count() }).ToDictionaryAsync(day => day.Key, day => day.Count, ct);

    private static async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, Places places, IQueryable<Visit> visits, int most, CancellationToken ct)
    {
        var (online, mine) = (db.Visits.Where(Visit.Online), db.Visits.Where(Visit.Of(db.Scope.MemberId)));
        var rows = await visits.OrderBy(visit => visit.StartsAtUtc).ThenBy(visit => visit.Id).Take(most)
            .Select(visit => new
            {
                visit.Id, visit.StartsAtUtc, visit.EndsAtUtc, visit.Zone, visit.VenueName, visit.City, visit.StateCode, visit.CountyFips, visit.Stage, visit.TravelBefore, visit.TravelAfter, visit.OwnerId,
                IsOnline = online.Any(one => one.Id == visit.Id),
                IsMine = mine.Any(one => one.Id == visit.Id),
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? visit.LeadPresenterName,
                Sessions = visit.Presentations.Count,
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new Row(
            row.Id, There(row.StartsAtUtc!.Value, row.Zone), There(row.EndsAtUtc!.Value, row.Zone), row.Zone, row.VenueName, row.City, row.StateCode,
            places.County(row.CountyFips)?.LegalName, row.Presenter, row.Stage, row.Sessions, row.IsOnline)
        {
            TravelBefore = NotHeld.Contains(row.Stage) ? 0 : row.TravelBefore,
            TravelAfter = NotHeld.Contains(row.Stage) ? 0 : row.TravelAfter,
            MayMove = row.Stage is VisitStage.Planned && db.Scope.MayWrite(row.OwnerId) && (row.IsMine || db.Scope.IsCoordinatorOf(row.OwnerId)),
        });
    }

    private static async Task<IReadOnlyList<Row>> HeldAsync(AppDb db, Places places, ScheduleFilter filter, Owner? owner, DateOnly first, DateOnly last, DateTime nowUtc, CancellationToken ct)
    {
        var offers = db.Offers.AsNoTracking().Where(offer => offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > nowUtc && offer.Date >= first && offer.Date <= last);
        if (filter.Owner is not null) offers = offers.Where(offer => offer.OwnerId == owner!.Id);
        if (filter.Presenter is { } presenter) offers = offers.Where(offer => offer.PresenterId == presenter);
        var rows = await offers.Join(db.Requests, offer => offer.RequestId, request => request.Id, (offer, request) => new
        {
            offer.Id, RequestId = request.Id, offer.StartsAtUtc, offer.EndsAtUtc, offer.Zone, request.VenueName, request.City, request.StateCode, request.CountyFips, request.Sessions, request.Format,
            Presenter = db.Members.Where(member => member.Id == offer.PresenterId).Select(member => member.Name).FirstOrDefault(),
        }).Where(row => filter.County == null || row.CountyFips == filter.County).OrderBy(row => row.StartsAtUtc).Take(Most).ToListAsync(ct);
        return rows.ConvertAll(row => new Row(
            row.Id, There(row.StartsAtUtc, row.Zone), There(row.EndsAtUtc, row.Zone), row.Zone, row.VenueName, row.City, row.StateCode,
            places.County(row.CountyFips)?.LegalName, row.Presenter, VisitStage.Planned, row.Sessions, row.Format is Format.Online)
        {
            RequestId = row.RequestId,
        });
    }

    private static DateTime There(DateTime utc, string zone) => TimeZoneInfo.ConvertTimeFromUtc(utc, WallClock.Zone(zone));
}
