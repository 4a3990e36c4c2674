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

    /// <param name="Requests">The first few that fit, those that have waited longest first.</param>
    public sealed record Row(int VisitId, DateOnly Date, TimeOnly Start, TimeOnly End, string Zone, string? School, string Presenter, bool MayOffer, IReadOnlyList<Fit> Requests);

    /// <param name="Time">What is offered with one click.</param>
    public sealed record Fit(int Id, int Version, string? School, string? City, OfferTimes.Time Time);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var own = db.Scope.ReadableOwners;
        var owners = own.Count == 0 ? [] : await db.Requests.Where(request => own.Contains(request.OwnerId) && request.Status == RequestStatus.WaitingList).Select(request => request.OwnerId).Distinct().ToListAsync(ct);
        var freed = new FreedTimes(db, presenters, clock);
        var visits = new List<FreedTimes.Freed>();
        foreach (var ownerId in owners) visits.AddRange(await freed.OfDeskAsync(ownerId, ct));
        return [.. visits.OrderBy(visit => visit.StartsAtUtc).ThenBy(visit => visit.VisitId).Take(Most).Select(visit => RowOf(visit, db.Scope.IsCoordinatorOf(visit.OwnerId)))];
    }

    private static Row RowOf(FreedTimes.Freed visit, bool mayOffer)
    {
        var (starts, ends) = (WallClock.FromUtc(visit.StartsAtUtc, visit.Zone), WallClock.FromUtc(visit.EndsAtUtc, visit.Zone));
        return new Row(visit.VisitId, DateOnly.FromDateTime(starts), TimeOnly.FromDateTime(starts), TimeOnly.FromDateTime(ends), visit.Zone, visit.School, visit.Fits[0].Presenter, mayOffer, [.. visit.Fits.Select(fit => FitOf(fit, visit.PresenterId))]);
    }

    private static Fit FitOf(FreedTimes.Fit fit, int presenterId) =>
        new(fit.Request.Id, fit.Request.Version, fit.Request.VenueName, fit.Request.City, new OfferTimes.Time(presenterId, fit.Slot.Date, fit.Slot.Start));
}
