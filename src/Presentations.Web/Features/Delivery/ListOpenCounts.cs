using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Lists booked visits that nobody has told of, what still needs a count, newest first, and what was logged lately.</summary>
public sealed class ListOpenCounts(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public const int Most = 50;
    private const int MostRecent = 10;

    /// <param name="HasMore">Whether more than <see cref="Most"/> wait.</param>
    /// <param name="Untold">Booked visits whose time has come, the oldest first.</param>
    public sealed record View(bool OfWholeTaskForce, IReadOnlyList<Due> Untold, IReadOnlyList<Row> Open, bool HasMore, IReadOnlyList<Recent> Recently);

    /// <param name="TellableFrom">When the first session is over, on the clock of the place; null when it is.</param>
    public sealed record Due(int VisitId, DateOnly Date, string? Venue, string? City, string StateCode, string? Presenter, int Sessions, TimeOnly? TellableFrom);

    public sealed record Row(
        int VisitId, int Version, int PresentationId, DateOnly Date, TimeOnly? Start, string? Venue, string? City, string StateCode, string? Presenter)
    {
        /// <summary>Those that the other talks of the visit had, by code.</summary>
        public IReadOnlyList<string> Audiences { get; init; } = [];
    }

    /// <param name="People">Null when no session has a count.</param>
    public sealed record Recent(int VisitId, DateOnly Date, string? Venue, string? City, string StateCode, string? Presenter, int Sessions, int WithoutCount, int? People, DateTime LoggedAtUtc);

    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var coordinated = db.Scope.WritableOwners.Where(db.Scope.IsCoordinatorOf).ToList();
        var visits = coordinated.Count > 0 ? db.Visits.Where(visit => coordinated.Contains(visit.OwnerId)) : Own(db);

        var open = await Delivered(db, coordinated, visits).Where(talk => talk.Contacts == null)
            .OrderByDescending(talk => talk.Date).ThenByDescending(talk => talk.Id)
            .Take(Most + 1)
            .Select(talk => new Row(talk.VisitId, talk.Visit.Version, talk.Id, talk.Date, talk.Start, talk.Visit.VenueName, talk.Visit.City, talk.StateCode,
                db.Members.Where(member => member.Id == talk.Visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? talk.Visit.LeadPresenterName))
            .ToListAsync(ct);
        var audiences = await AudiencesAsync(db, [.. open.Select(row => row.VisitId).Distinct()], ct);
        return new View(coordinated.Count > 0, await UntoldAsync(db, visits, ct), [.. open.Take(Most).Select(row => row with { Audiences = [.. audiences[row.VisitId]] })], open.Count > Most, await RecentAsync(db, visits, ct));
    }

    private static IQueryable<Visit> Own(AppDb db) => db.Visits.Where(Visit.Of(db.Scope.MemberId));

    private async Task<IReadOnlyList<Due>> UntoldAsync(AppDb db, IQueryable<Visit> visits, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await visits.Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc <= now && visit.Stage == VisitStage.Planned)
            .OrderBy(visit => visit.StartsAtUtc).Take(Most)
            .Select(visit => new
            {
                visit.Id, visit.Date, visit.VenueName, visit.City, visit.StateCode, visit.Zone,
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault(),
                Sessions = visit.Presentations.Select(talk => new { talk.StartsAtUtc, talk.Minutes }).ToList(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new Due(
            row.Id, row.Date, row.VenueName, row.City, row.StateCode, row.Presenter, row.Sessions.Count,
            row.Sessions.Min(talk => talk.StartsAtUtc?.AddMinutes(talk.Minutes ?? 0)) is { } over && over > now ? TimeOnly.FromDateTime(WallClock.FromUtc(over, row.Zone)) : null));
    }

    /// <summary>A coordinator's talks are found by owner, so that the newest are read from an index.</summary>
    private static IQueryable<Presentation> Delivered(AppDb db, List<int> coordinated, IQueryable<Visit> visits) =>
        (coordinated.Count > 0 ? db.Presentations.Where(talk => coordinated.Contains(talk.OwnerId)) : visits.SelectMany(visit => visit.Presentations))
        .Where(talk => talk.Status == PresentationStatus.Delivered);

    private static async Task<ILookup<int, string>> AudiencesAsync(AppDb db, List<int> visits, CancellationToken ct) =>
        (await db.Presentations.Where(talk => visits.Contains(talk.VisitId)).SelectMany(talk => talk.Counts, (talk, count) => new { talk.VisitId, count.Audience }).Distinct().ToListAsync(ct))
        .ToLookup(row => row.VisitId, row => row.Audience);

    private static async Task<IReadOnlyList<Recent>> RecentAsync(AppDb db, IQueryable<Visit> visits, CancellationToken ct)
    {
        var rows = await visits.Where(visit => visit.Stage == VisitStage.Delivered).OrderByDescending(visit => visit.Id).Take(MostRecent)
            .Select(visit => new
            {
                visit.Id, visit.Date, visit.VenueName, visit.City, visit.StateCode, visit.LoggedAtUtc,
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault() ?? visit.LeadPresenterName,
                Counts = visit.Presentations.Where(talk => talk.Status == PresentationStatus.Delivered).Select(talk => talk.Contacts).ToList(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new Recent(row.Id, row.Date, row.VenueName, row.City, row.StateCode, row.Presenter,
            row.Counts.Count, row.Counts.Count(people => people is null), row.Counts.SumOfKnown(), row.LoggedAtUtc))];
    }
}
