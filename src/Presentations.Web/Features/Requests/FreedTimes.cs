using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Requests;

/// <summary>Matches visits that were cancelled with requests of the waiting list: the time suits the school, and the presenter is cleared and can be there.</summary>
internal sealed class FreedTimes(AppDb db, PresenterTimesReader presenters, TimeProvider clock)
{
    /// <summary>The next ones are enough to look at.</summary>
    private const int Most = 200;

    private readonly Dictionary<int, IReadOnlyList<PresenterTimes>> times = [];
    private IReadOnlyList<Freed> freed = [];

    /// <summary>A visit ahead that was cancelled, whose presenter has that time again.</summary>
    public sealed record Freed(int VisitId, Guid EntryId, int OwnerId, int PresenterId, string? School, string Zone, DateTime StartsAtUtc, DateTime EndsAtUtc);

    /// <summary>Of these desks, the next first.</summary>
    public async Task<IReadOnlyList<Freed>> ListAsync(IReadOnlyCollection<int> owners, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return freed = await db.Visits
            .Where(visit => owners.Contains(visit.OwnerId) && visit.StartsAtUtc > now && visit.LeadPresenterId != null && (visit.Stage == VisitStage.CancelledBySchool || visit.Stage == VisitStage.CancelledByUs))
            .OrderBy(visit => visit.StartsAtUtc).ThenBy(visit => visit.Id).Take(Most)
            .Select(visit => new Freed(visit.Id, visit.EntryId, visit.OwnerId, visit.LeadPresenterId!.Value, visit.VenueName, visit.Zone, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value))
            .ToListAsync(ct);
    }

    /// <summary>When the presenter could be at that school instead, and their name; null when it does not fit.</summary>
    public async Task<(Slot Slot, string Presenter)?> FitAsync(PresentationRequest request, Freed one, CancellationToken ct)
    {
        if (request.OwnerId != one.OwnerId || !request.TimesWithin(one.StartsAtUtc, one.EndsAtUtc).Any()) return null;
        var able = (await TimesAsync(one.OwnerId, request.Zone, ct)).Where(presenter => presenter.Profile.MemberId == one.PresenterId).ToList();
        if (able.Count == 0) return null;
        var where = await db.PointOfAsync(request, ct);
        foreach (var slot in request.TimesWithin(one.StartsAtUtc, one.EndsAtUtc))
        {
            var stop = new Stop(null, null, request.OwnerId, slot.StartsAtUtc, slot.EndsAtUtc, where, request.VenueName ?? "", request.Zone);
            if (new FreePresenters(able).For(slot, stop, request.Topics, request.Language).Count > 0 && !(await db.ClosedAsync(request, slot.Date, slot.Date, ct))(slot.Date)) return (slot, able[0].Name);
        }
        return null;
    }

    private async Task<IReadOnlyList<PresenterTimes>> TimesAsync(int ownerId, string zone, CancellationToken ct)
    {
        if (times.TryGetValue(ownerId, out var known)) return known;
        var own = freed.Where(one => one.OwnerId == ownerId).ToList();
        return times[ownerId] = await presenters.OfAsync(db, ownerId, zone, own.Min(one => one.StartsAtUtc), own.Max(one => one.EndsAtUtc), ct);
    }
}
