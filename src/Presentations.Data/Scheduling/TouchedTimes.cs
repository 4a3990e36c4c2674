using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>The presenters whose calendars a save touches, each with the instants at which stops begin or began.</summary>
internal sealed class TouchedTimes
{
    private readonly SortedDictionary<int, HashSet<DateTime>> byPresenter = [];

    public IReadOnlyDictionary<int, HashSet<DateTime>> ByPresenter => byPresenter;

    public static async Task<TouchedTimes> OfAsync(IReadOnlyCollection<EntityEntry> changes, AppDb beside, CancellationToken ct)
    {
        var touched = new TouchedTimes();
        foreach (var offer in changes.Where(change => change.Entity is Offer)) touched.Add(((Offer)offer.Entity).PresenterId, Instants(offer));

        var visits = changes.Where(change => change.Entity is Visit).ToDictionary(change => (Visit)change.Entity, Instants);
        foreach (var change in changes.Where(change => change.Entity is CoPresenter))
        {
            var (visitId, memberId) = (((CoPresenter)change.Entity).VisitId, ((CoPresenter)change.Entity).MemberId);
            foreach (var visit in change.Context.ChangeTracker.Entries<Visit>().Where(visit => visit.Entity.Id == visitId || visit.Entity.CoPresenters.Contains(change.Entity)))
            {
                touched.Add(memberId, Instants(visit));
            }
        }
        foreach (var (visit, instants) in visits.Where(visit => visit.Value.Length > 0))
        {
            var entry = changes.First(change => change.Entity == visit);
            touched.Add(visit.LeadPresenterId, instants);
            if (entry.State is not EntityState.Added) touched.Add((int?)entry.OriginalValues[nameof(Visit.LeadPresenterId)], instants);
            foreach (var coPresenter in await CoPresentersAsync(visit, beside, ct)) touched.Add(coPresenter, instants);
        }
        return touched;
    }

    /// <summary>Everything that lies before some presenters, for what gives visits to them past the change tracker.</summary>
    public static async Task<TouchedTimes> OfPresentersAsync(IReadOnlyCollection<int> presenters, AppDb beside, CancellationToken ct)
    {
        var (touched, now) = (new TouchedTimes(), beside.Clock.GetUtcNow().UtcDateTime);
        var instants = (await PresenterStops.OfAsync(beside, presenters, now.AddDays(-1), DateTime.MaxValue, now, ct)).SelectMany(stops => stops).Select(stop => stop.StartsAtUtc).ToArray();
        foreach (var presenter in presenters) touched.Add(presenter, instants);
        return touched;
    }

    /// <summary>In the order of their keys, so that two saves never wait for each other in a circle.</summary>
    /// <param name="others">Whose times are not touched, but may not be while this is saved.</param>
    public async Task LockAsync(AppDb beside, CancellationToken ct, IEnumerable<int>? others = null)
    {
        foreach (var presenterId in byPresenter.Keys.Concat(others ?? []).Distinct().Order())
        {
            var known = await beside.PresenterLocks.Where(row => row.PresenterId == presenterId)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Version, one => one.Version + 1), ct);
            if (known > 0) continue;
            beside.PresenterLocks.Add(new PresenterLock { PresenterId = presenterId, Version = 1 });
            await beside.WriteAsync(accept: true, ct);
        }
    }

    /// <summary>When a visit or an offered time begins, and when it began before the save.</summary>
    private static DateTime[] Instants(EntityEntry stop) =>
    [
        .. new[] { stop.OriginalValues[nameof(Visit.StartsAtUtc)], stop.CurrentValues[nameof(Visit.StartsAtUtc)] }.OfType<DateTime>(),
    ];

    private static async Task<IEnumerable<int>> CoPresentersAsync(Visit visit, AppDb beside, CancellationToken ct) =>
        visit.Id == 0 ? visit.CoPresenters.Select(one => one.MemberId)
        : (await beside.Set<CoPresenter>().Where(one => one.VisitId == visit.Id).Select(one => one.MemberId).ToListAsync(ct)).Concat(visit.CoPresenters.Select(one => one.MemberId));

    private void Add(int? presenterId, DateTime[] instants)
    {
        if (presenterId is not { } presenter || instants.Length == 0) return;
        if (!byPresenter.TryGetValue(presenter, out var known)) byPresenter[presenter] = known = [];
        known.UnionWith(instants);
    }
}
