using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Shows what stands around a request: other visits to the school, possible duplicates, and schools nearby that ask for the same weeks.</summary>
public sealed class ListNeighbours(AppDbFactory dbs, PresenterTimesReader presenters, TimeProvider clock) : IUseCase
{
    private const int MostVisits = 5;
    private const int MostNearby = 10;
    private static readonly RequestStatus[] Open = [RequestStatus.Waiting, RequestStatus.Offered, RequestStatus.WaitingList];

    /// <param name="Ahead">The next ones to come, cancelled ones too.</param>
    /// <param name="Earlier">The last ones.</param>
    /// <param name="InWords">"Three schools within 12 miles asked for April: offer Tuesday, April 3, which suits all of them." Null when nobody nearby asks.</param>
    /// <param name="Nearby">The nearest of them.</param>
    public sealed record View(IReadOnlyList<Visit> Ahead, IReadOnlyList<Visit> Earlier, IReadOnlyList<Duplicate> Duplicates, string? InWords, IReadOnlyList<Neighbour> Nearby);

    /// <param name="People">Null when no session has a count.</param>
    /// <param name="IsWithinAsked">It is planned for a day that the school asks for.</param>
    public sealed record Visit(int Id, DateOnly Date, VisitStage Stage, string? Presenter, int Sessions, int? People, bool IsWithinAsked);

    public sealed record Duplicate(int Id, int OwnerId, RequestStatus Status, DateTime AskedAtUtc, DateOnly FirstDay, DateOnly LastDay);

    public sealed record Neighbour(int Id, string? School, string? City, int Miles, RequestStatus Status, DateOnly FirstDay, DateOnly LastDay);

    public async Task<View?> FindAsync(int requestId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.Requests.AsNoTracking().Include(request => request.Windows).SingleOrDefaultAsync(request => request.Id == requestId, ct);
        if (request is null || request.Windows.Count == 0) return null;
        var rules = await db.OwnRulesAsync(request.OwnerId, ct);
        var nearby = await NearbyAsync(db, request, rules.NearbyMiles, ct);
        var today = clock.Today(request.Zone);
        return new View(
            await VisitsAsync(request, VisitsTo(db, request).Where(visit => visit.Date > today || visit.Date == today && visit.Stage == VisitStage.Planned).OrderBy(visit => visit.Date).ThenBy(visit => visit.Id), db, ct),
            await VisitsAsync(request, VisitsTo(db, request).Where(visit => visit.Date < today || visit.Date == today && visit.Stage != VisitStage.Planned).OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id), db, ct),
            await DuplicatesAsync(db, request, ct),
            await InWordsAsync(db, request, [.. nearby.Where(near => near.Row.Status is not RequestStatus.Offered).DistinctBy(near => (near.Row.School, near.Row.City)).Select(near => near.Windows)], rules.NearbyMiles, ct),
            [.. nearby.Select(near => near.Row).OrderBy(row => row.Miles).ThenBy(row => row.Id).Take(MostNearby)]);
    }

    private async Task<string?> InWordsAsync(AppDb db, PresentationRequest request, IReadOnlyList<IReadOnlyList<WindowFacts>> nearby, int miles, CancellationToken ct)
    {
        if (nearby.Count == 0) return null;
        var (first, last) = (request.Windows.Min(window => window.FirstDay), request.Windows.Max(window => window.LastDay));
        var times = await presenters.OfAsync(
            db, request.OwnerId, request.Zone, WallClock.ToUtc(first, TimeOnly.MinValue, request.Zone), WallClock.ToUtc(last.AddDays(1), TimeOnly.MinValue, request.Zone), ct);
        var suggest = new SuggestTimes(request, await db.PointOfAsync(request, ct), await db.ClosedAsync(request, first, last, ct), clock.GetUtcNow().UtcDateTime);
        return Neighbourhood.Sentence(request, nearby, miles, clock.Today(request.Zone), suggest.IsSomebodyFree(times));
    }

    private static IQueryable<Domain.Scheduling.Visit> VisitsTo(AppDb db, PresentationRequest request) =>
        db.Visits.Where(visit => request.VenueId != null && visit.VenueId == request.VenueId && visit.RequestId != request.Id);

    private static async Task<IReadOnlyList<Visit>> VisitsAsync(PresentationRequest request, IQueryable<Domain.Scheduling.Visit> visits, AppDb db, CancellationToken ct)
    {
        var rows = await visits.Take(MostVisits)
            .Select(visit => new
            {
                visit.Id, visit.Date, visit.Stage,
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? visit.LeadPresenterName,
                Counts = visit.Presentations.Where(talk => talk.Status != PresentationStatus.Void).Select(talk => talk.Contacts).ToList(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new Visit(
            row.Id, row.Date, row.Stage, row.Presenter, row.Counts.Count, row.Counts.TrueForAll(people => people is null) ? null : row.Counts.Sum(),
            row.Stage is VisitStage.Planned && request.Windows.Any(window => window.FirstDay <= row.Date && row.Date <= window.LastDay)));
    }

    /// <summary>Other requests of the same school that are not over.</summary>
    private static async Task<IReadOnlyList<Duplicate>> DuplicatesAsync(AppDb db, PresentationRequest request, CancellationToken ct) => await db.Requests
        .OpenOf(request.School).Where(other => other.Id != request.Id)
        .OrderBy(other => other.Id)
        .Select(other => new Duplicate(other.Id, other.OwnerId, other.Status, other.AskedAtUtc, other.Windows.Min(window => window.FirstDay), other.LastDay))
        .ToListAsync(ct);

    private async Task<List<(Neighbour Row, IReadOnlyList<WindowFacts> Windows)>> NearbyAsync(AppDb db, PresentationRequest request, int miles, CancellationToken ct)
    {
        if (await db.PointOfAsync(request, ct) is not { } here) return [];
        var (first, last) = (Availability.WeekOf(request.Windows.Min(window => window.FirstDay)), Availability.WeekOf(request.Windows.Max(window => window.LastDay)).AddDays(6));
        var today = clock.Today(request.Zone);
        var others = await db.Requests
            .Where(other => other.Id != request.Id && other.OwnerId == request.OwnerId && Open.Contains(other.Status) && other.Format != Format.Online
                && other.LastDay > today && other.LastDay >= first && other.Windows.Any(window => window.FirstDay <= last && window.LastDay >= first))
            .Select(other => new
            {
                other.Id, other.VenueName, other.City, other.Status, School = AskingSchool.Of(other.VenueId, other.SearchName, other.StateCode),
                Windows = other.Windows.Select(window => new WindowFacts(window.FirstDay, window.LastDay, window.From, window.To)).ToList(),
                Venue = db.Venues.Where(venue => venue.Id == other.VenueId).Select(venue => new { venue.Latitude, venue.Longitude }).FirstOrDefault(),
                County = db.Counties.Where(county => county.Fips == other.CountyFips).Select(county => new { county.Latitude, county.Longitude }).FirstOrDefault(),
            })
            .AsSplitQuery().ToListAsync(ct);
        return
        [
            .. others.Where(other => other.School != request.School)
                .Select(other => (Other: other, Point: GeoPoint.Of(other.Venue?.Latitude, other.Venue?.Longitude) ?? GeoPoint.Of(other.County?.Latitude, other.County?.Longitude)))
                .Where(pair => pair.Point is { } there && here.MilesTo(there) <= miles)
                .Select(pair => (
                    new Neighbour(pair.Other.Id, pair.Other.VenueName, pair.Other.City, (int)Math.Round(here.MilesTo(pair.Point!.Value)), pair.Other.Status,
                        pair.Other.Windows.Min(window => window.FirstDay), pair.Other.Windows.Max(window => window.LastDay)),
                    (IReadOnlyList<WindowFacts>)pair.Other.Windows)),
        ];
    }
}
