using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Data.Audit;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>The talks that a save may change in the figures of submitted months, the months where they count before and after, and the reason given.</summary>
internal sealed class TouchedTalks
{
    private readonly HashSet<RollupKey> months = [];
    private readonly HashSet<RollupKey> said = [];
    private readonly List<EntityEntry> talks = [];
    private readonly HashSet<int> visits = [];
    private string? because;
    private bool isEdit;

    public static TouchedTalks Of(IReadOnlyCollection<EntityEntry> changes)
    {
        var touched = new TouchedTalks();
        foreach (var change in changes) touched.Take(change);
        return touched;
    }

    public IEnumerable<RollupKey> Months => months;

    /// <summary>The months of delivered visits that are edited: a submission says more of a talk than totals do, and whoever has read one of these months looks again.</summary>
    public IEnumerable<RollupKey> Said => said;

    /// <summary>Null when somebody edits without saying why; what is new says by itself that it came late.</summary>
    public string? Because => because ?? (isEdit ? null : "Logged after the month was submitted.");

    /// <summary>Call after the rows are written, when new ones have their ids.</summary>
    public async Task<HashSet<int>> IdsAsync(AppDb db, CancellationToken ct)
    {
        var ids = talks.Select(talk => (int)talk.Property(nameof(Presentation.Id)).CurrentValue!).ToHashSet();
        if (visits.Count > 0) ids.UnionWith(await db.Presentations.Where(talk => visits.Contains(talk.VisitId)).Select(talk => talk.Id).ToListAsync(ct));
        return ids;
    }

    private void Take(EntityEntry change)
    {
        switch (change.Entity)
        {
            case Presentation talk:
                talks.Add(change);
                isEdit |= talk.Visit is { Id: > 0 } && !WasPlanned(change);
                because ??= talk.Because ?? (talk.Visit is { Id: 0 } logged ? logged.Because : null);
                TakeMonths(months, change, values => values.GetValue<int>(nameof(Presentation.Month)));
                break;
            case AttendanceCount count when count.PresentationId > 0 && Tracked<Presentation>(change, talk => talk.Id == count.PresentationId) is { } talk:
                Take(talk);
                break;
            case Visit visit when visit.Id > 0 && change.State is not EntityState.Added:
                visits.Add(visit.Id);
                because ??= visit.Because;
                TakeMonths(months, change, MonthOfVisit);
                if (IsEdit(change)) TakeEdit(change);
                break;
            case VisitPartner partner when partner.VisitId > 0 && Tracked<Visit>(change, visit => visit.Id == partner.VisitId) is { } visit:
                if (WasDelivered(visit)) TakeEdit(visit);
                Take(visit);
                break;
            case CoPresenter presenter when presenter.VisitId > 0 && Tracked<Visit>(change, visit => visit.Id == presenter.VisitId) is { } visit:
                if (WasDelivered(visit)) TakeEdit(visit);
                Take(visit);
                break;
        }
    }

    /// <summary>Whether somebody changes what was said of a delivered visit, be it in no figure: its title, notes, presenter.</summary>
    private static bool IsEdit(EntityEntry visit) => WasDelivered(visit) && visit.Properties.Any(property => property.IsModified && HistoryWriter.IsTold(property.Metadata));

    private static bool WasDelivered(EntityEntry visit) =>
        visit.State is not EntityState.Added && visit.OriginalValues.GetValue<VisitStage>(nameof(Visit.Stage)) is VisitStage.Delivered;

    private static bool WasPlanned(EntityEntry talk) =>
        talk.State is EntityState.Modified && talk.OriginalValues.GetValue<PresentationStatus>(nameof(Presentation.Status)) is PresentationStatus.Scheduled;

    private void TakeEdit(EntityEntry visit)
    {
        isEdit = true;
        TakeMonths(said, visit, MonthOfVisit);
    }

    private static int MonthOfVisit(PropertyValues visit) => DateRange.MonthOf(visit.GetValue<DateOnly>(nameof(Visit.Date)));

    private static void TakeMonths(HashSet<RollupKey> taken, EntityEntry change, Func<PropertyValues, int> month)
    {
        if (change.State is not EntityState.Added) taken.Add(new RollupKey(change.OriginalValues.GetValue<int>(nameof(ITaskForceOwned.OwnerId)), month(change.OriginalValues)));
        if (change.State is not EntityState.Deleted) taken.Add(new RollupKey(change.CurrentValues.GetValue<int>(nameof(ITaskForceOwned.OwnerId)), month(change.CurrentValues)));
    }

    private static EntityEntry<T>? Tracked<T>(EntityEntry change, Func<T, bool> isIt) where T : class =>
        change.Context.ChangeTracker.Entries<T>().FirstOrDefault(entry => isIt(entry.Entity));
}
