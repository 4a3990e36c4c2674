using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Shows which requests of the waiting list would fit a visit that was cancelled.</summary>
public sealed class ListFreedSlots(AppDbFactory dbs, PresenterTimesReader presenters, TimeProvider clock) : IUseCase
{
    private const int Most = 10;
    private const int MostRequests = 5;

    /// <param name="Requests">The requests that fit, those that have waited longest first.</param>
    public sealed record Row(int VisitId, DateOnly Date, TimeOnly Start, TimeOnly End, string? School, string Presenter, bool MayOffer, IReadOnlyList<Fit> Requests);

    /// <param name="Time">What is offered with one click.</param>
    public sealed record Fit(int Id, int Version, string? School, string? City, OfferTimes.Time Time);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var own = db.Scope.ReadableOwners;
        var waiting = own.Count == 0 ? [] : await db.Requests.AsNoTracking().Include(request => request.Windows)
            .Where(request => own.Contains(request.OwnerId) && request.Status == RequestStatus.WaitingList).OrderBy(request => request.Id).ToListAsync(ct);
        if (waiting.Count == 0) return [];

        var freed = new FreedTimes(db, presenters, clock);
        var rows = new List<Row>();
        foreach (var one in await freed.ListAsync([.. waiting.Select(request => request.OwnerId).Distinct()], ct))
        {
            if (rows.Count < Most && await RowAsync(freed, one, waiting, db.Scope.IsCoordinatorOf(one.OwnerId), ct) is { } row) rows.Add(row);
        }
        return rows;
    }

    private static async Task<Row?> RowAsync(FreedTimes freed, FreedTimes.Freed one, IReadOnlyList<PresentationRequest> waiting, bool mayOffer, CancellationToken ct)
    {
        var (fits, presenter) = (new List<Fit>(), "");
        foreach (var request in waiting)
        {
            if (fits.Count == MostRequests) break;
            if (await freed.FitAsync(request, one, ct) is not { } fit) continue;
            presenter = fit.Presenter;
            fits.Add(new Fit(request.Id, request.Version, request.VenueName, request.City, new OfferTimes.Time(one.PresenterId, fit.Slot.Date, fit.Slot.Start)));
        }
        var (starts, ends) = (WallClock.FromUtc(one.StartsAtUtc, one.Zone), WallClock.FromUtc(one.EndsAtUtc, one.Zone));
        return fits.Count == 0 ? null : new Row(one.VisitId, DateOnly.FromDateTime(starts), TimeOnly.FromDateTime(starts), TimeOnly.FromDateTime(ends), one.School, presenter, mayOffer, fits);
    }
}
