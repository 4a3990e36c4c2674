using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Shows a booked visit as whoever drives there needs it: when, where, whom to ask for, what is planned.</summary>
public sealed class ShowVisitAhead(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    /// <param name="HasBegun">What ended early can be told.</param>
    /// <param name="MayTakeAs">Nobody has it, and this person, a presenter, may take it.</param>
    public sealed record View(
        int Id, int Version, VisitStage Stage, string? Because, Slot Slot, Place Place, string? Street, string? County, GeoPoint? Point, int? VenueId, string? VenuePhone, string? OnlineLink,
        int OwnerId, string Owner, int? LeadPresenterId, string? LeadPresenter, IReadOnlyList<(int Id, string Name)> CoPresenters, int TravelBefore, string? Notes, int LaterInSeries, bool IsSeries,
        IReadOnlyList<Session> Sessions, School? School, bool HasBegun, bool MayChange, bool MayCoordinate, int? MayTakeAs, IReadOnlyList<HistoryOfVisit.Entry> History)
    {
        public string Where => Place.VenueName ?? Words.Line(Place.City, Place.StateCode);

        /// <summary>The address in one line, as a map understands it.</summary>
        public string Address => Words.Line(Street, Place.City, $"{Place.StateCode} {Place.Zip}".Trim());

        /// <summary>Minutes on the way home; 0 when the presenter goes on to another visit.</summary>
        public int TravelAfter { get; init; }

        /// <summary>With or without a link yet.</summary>
        public bool IsOnline { get; init; }

        /// <summary>When the first session is over, on the clock of the place.</summary>
        public TimeOnly TellableFrom { get; init; }

        /// <summary>The first session is over: it can be told how it went.</summary>
        public bool IsTellable { get; init; }

        public bool MayTake => MayTakeAs is not null;

        public bool IsAhead => Stage is VisitStage.Planned;
    }

    public sealed record Session(TimeOnly Start, int Minutes, string Kind, string? Format, string Language, IReadOnlyList<string> Topics, string? Audience, int? Expected);

    /// <summary>What the request tells of the school: whom to ask for and what is there.</summary>
    public sealed record School(
        int RequestId, string? Contact, string? ContactPhone, string? OnSite, string? OnSitePhone, string? Room, string? Equipment, string? Accessibility, bool NeedsInterpreter, bool StaffStays,
        string? Notes, IReadOnlyList<(string Audience, int? People)> Audiences);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindWholeVisitAsync(id, ct) is not { Slot: { } slot } visit) return null;
        var words = await VisitWords.ReadAsync(db, ct);
        var venue = await db.Venues.AsNoTracking().SingleOrDefaultAsync(venue => venue.Id == visit.VenueId, ct);
        var people = visit.CoPresenters.Select(one => one.MemberId).Append(visit.LeadPresenterId ?? 0).ToList();
        var names = await db.Members.Where(member => people.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, ct);
        var (mayWrite, isCoordinator) = (db.Scope.MayWrite(visit.OwnerId), db.Scope.IsCoordinatorOf(visit.OwnerId));
        var mayChange = mayWrite && visit.MayBeChangedBy(db.Scope.MemberId, isCoordinator);
        return new View(
            id, visit.Version, visit.Stage, visit.IsAhead ? null : visit.Because, slot, visit.Place, visit.StreetAt(venue), places.County(visit.CountyFips)?.LegalName, PointOf(visit, venue), visit.VenueId, visit.IsBookedAt(venue) ? venue?.Phone : null,
            visit.OnlineLink, visit.OwnerId, await db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Name).SingleAsync(ct),
            visit.LeadPresenterId, visit.LeadPresenterId is { } lead ? names[lead] : visit.LeadPresenterName, [.. visit.CoPresenters.Select(one => (one.MemberId, names[one.MemberId])).OrderBy(one => one.Item2, StringComparer.Ordinal)],
            visit.TravelBefore, visit.Notes, await LaterAsync(db, visit, ct), visit.SeriesId is not null,
            [.. visit.Presentations.Select(talk => SessionOf(talk, words))], await SchoolAsync(db, visit, words, ct),
            visit.StartsAtUtc <= clock.GetUtcNow().UtcDateTime, mayChange, isCoordinator, mayWrite && visit.IsAhead && visit.LeadPresenterId is null && !isCoordinator ? db.Scope.MemberId : null,
            await HistoryOfVisit.ReadAsync(db, visit, words, ct))
        {
            TravelAfter = visit.TravelAfter,
            IsOnline = visit.IsOnline,
            TellableFrom = TimeOnly.FromDateTime(WallClock.FromUtc(visit.TellableFromUtc!.Value, visit.Zone)),
            IsTellable = visit.TellableFromUtc <= clock.GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>A map is told the address; the point alone serves where there is none.</summary>
    private static GeoPoint? PointOf(Visit visit, Venue? venue) => !visit.IsOnline && visit.IsBookedAt(venue) ? GeoPoint.Of(venue?.Latitude, venue?.Longitude) : null;

    private static async Task<int> LaterAsync(AppDb db, Visit visit, CancellationToken ct) => visit.SeriesId is null ? 0
        : await db.Visits.CountAsync(one => one.SeriesId == visit.SeriesId && one.Stage == VisitStage.Planned && one.StartsAtUtc > visit.StartsAtUtc, ct);

    private static Session SessionOf(Presentation talk, VisitWords words) => new(
        talk.Start!.Value, talk.Minutes ?? 0, talk.Kind.Label(), talk.Format?.Label(), Languages.Label(talk.Language), [.. TopicSet.Codes(talk.Topics).Select(words.Topic)],
        talk.ExpectedAudience is { } audience ? words.Audience(audience) : null, talk.Expected);

    private static async Task<School?> SchoolAsync(AppDb db, Visit visit, VisitWords words, CancellationToken ct)
    {
        if (visit.RequestId is not { } id) return null;
        var request = await db.Requests.AsNoTracking().Include(request => request.Audiences).SingleOrDefaultAsync(request => request.Id == id, ct);
        return request is null ? null : new School(
            id, request.ContactName, request.ContactPhone, request.OnSiteName, request.OnSitePhone, request.Room, request.Equipment, request.Accessibility, request.NeedsInterpreter, request.StaffStays,
            request.Notes, [.. request.Audiences.Select(audience => (words.Audience(audience.Audience), audience.Expected))]);
    }
}
