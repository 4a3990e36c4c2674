using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Shows which requests of the waiting list would fit a visit that was cancelled.</summary>
public sealed class ListFreedSlots(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    private const int Most = 10;

    /// <param name="Requests">The requests that fit, those that have waited longest first.</param>
    public sealed record Row(int VisitId, DateOnly Date, TimeOnly Start, TimeOnly End, string? School, string Presenter, IReadOnlyList<Fit> Requests);

    public sealed record Fit(int Id, string? School, string? City);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var own = db.Scope.ReadableOwners;
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = own.Count == 0 ? [] : await db.Requests.AsNoTracking().Include(request => request.Windows)
            .Where(request => own.Contains(request.OwnerId) && request.Status == RequestStatus.WaitingList).OrderBy(request => request.Id).ToListAsync(ct);
        if (waiting.Count == 0) return [];

        var freed = await db.Visits.AsNoTracking()
            .Where(visit => own.Contains(visit.OwnerId) && visit.StartsAtUtc > now && visit.LeadPresenterId != null && (visit.Stage == VisitStage.CancelledBySchool || visit.Stage == VisitStage.CancelledByUs)
                && !db.PresenterHolds.Any(hold => hold.PresenterId == visit.LeadPresenterId && hold.QuarterUtc >= visit.StartsAtUtc && hold.QuarterUtc < visit.EndsAtUtc))
            .OrderBy(visit => visit.StartsAtUtc).Take(Most)
            .Select(visit => new { visit.Id, visit.OwnerId, visit.VenueName, visit.Zone, StartsAtUtc = visit.StartsAtUtc!.Value, EndsAtUtc = visit.EndsAtUtc!.Value, Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).First() })
            .ToListAsync(ct);
        return
        [
            .. freed.Select(visit => Told(visit.Id, visit.StartsAtUtc, visit.EndsAtUtc, visit.Zone, visit.VenueName, visit.Presenter, waiting.Where(request => request.OwnerId == visit.OwnerId)))
                .Where(row => row.Requests.Count > 0),
        ];
    }

    private static Row Told(int visitId, DateTime startsAtUtc, DateTime endsAtUtc, string zone, string? school, string presenter, IEnumerable<PresentationRequest> waiting)
    {
        var (starts, ends) = (WallClock.FromUtc(startsAtUtc, zone), WallClock.FromUtc(endsAtUtc, zone));
        return new Row(visitId, DateOnly.FromDateTime(starts), TimeOnly.FromDateTime(starts), TimeOnly.FromDateTime(ends), school, presenter,
            [.. waiting.Where(request => request.FitsInto(startsAtUtc, endsAtUtc)).Select(request => new Fit(request.Id, request.VenueName, request.City))]);
    }
}
