using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Matches visits that were cancelled with requests of the waiting list: the time suits the school, and the presenter is cleared and can be there.</summary>
internal sealed class FreedTimes(AppDb db, PresenterTimesReader presenters, TimeProvider clock)
{
    /// <summary>The next ones are enough to look at.</summary>
    private const int MostVisits = 200;

    /// <summary>Those that have waited longest.</summary>
    private const int MostWaiting = 200;

    private const int MostFits = 5;

    /// <summary>A visit ahead that was cancelled, whose presenter has that time again.</summary>
    public sealed record Freed(int VisitId, Guid EntryId, int OwnerId, int PresenterId, string? School, string Zone, DateTime StartsAtUtc, DateTime EndsAtUtc)
    {
        /// <summary>The first few, those that have waited longest first.</summary>
        public IReadOnlyList<Fit> Fits { get; init; } = [];
    }

    /// <summary>When the presenter could be at that school instead.</summary>
    public sealed record Fit(PresentationRequest Request, Slot Slot, string Presenter);

    /// <summary>The visits of a desk that some school on its list would take, the next first.</summary>
    public async Task<IReadOnlyList<Freed>> OfDeskAsync(int ownerId, CancellationToken ct)
    {
        var visits = await VisitsAsync(ownerId, ct);
        if (visits.Count == 0) return [];
        var waiting = await db.Requests.AsNoTracking().Include(request => request.Windows)
            .Where(request => request.OwnerId == ownerId && request.Status == RequestStatus.WaitingList).OrderBy(request => request.Id).Take(MostWaiting).ToListAsync(ct);
        if (waiting.Count == 0) return [];

        var (from, until) = (visits.Min(visit => visit.StartsAtUtc), visits.Max(visit => visit.EndsAtUtc));
        var people = (await presenters.OfAsync(db, ownerId, waiting[0].Zone, from, until, ct)).ToDictionary(presenter => presenter.Profile.MemberId);
        var where = await db.PointsAsync(waiting, ct);
        var isClosed = await db.ClosedAsync(ownerId, waiting, DateOnly.FromDateTime(from.AddDays(-1)), DateOnly.FromDateTime(until.AddDays(1)), ct);
        return
        [
            .. visits.Where(visit => people.ContainsKey(visit.PresenterId))
                .Select(visit => visit with { Fits = [.. waiting.Select(request => FitOf(request, visit, people[visit.PresenterId], where, isClosed)).OfType<Fit>().Take(MostFits)] })
                .Where(visit => visit.Fits.Count > 0),
        ];
    }

    private Task<List<Freed>> VisitsAsync(int ownerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Visits
            .Where(visit => visit.OwnerId == ownerId && visit.StartsAtUtc > now && visit.LeadPresenterId != null && (visit.Stage == VisitStage.CancelledBySchool || visit.Stage == VisitStage.CancelledByUs))
            .OrderBy(visit => visit.StartsAtUtc).ThenBy(visit => visit.Id).Take(MostVisits)
            .Select(visit => new Freed(visit.Id, visit.EntryId, visit.OwnerId, visit.LeadPresenterId!.Value, visit.VenueName, visit.Zone, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value))
            .ToListAsync(ct);
    }

    private static Fit? FitOf(PresentationRequest request, Freed visit, PresenterTimes presenter, Func<PresentationRequest, GeoPoint?> where, Func<PresentationRequest, DateOnly, bool> isClosed)
    {
        var free = new FreePresenters([presenter]);
        foreach (var slot in request.TimesWithin(visit.StartsAtUtc, visit.EndsAtUtc))
        {
            if (isClosed(request, slot.Date)) return null; // all of them are on one day
            var stop = new Stop(null, null, request.OwnerId, slot.StartsAtUtc, slot.EndsAtUtc, where(request), request.VenueName ?? "", request.Zone) { IsOnline = request.Format is Format.Online };
            if (free.For(slot, stop, request.Topics, request.Language).Count > 0) return new Fit(request, slot, presenter.Name);
        }
        return null;
    }
}
