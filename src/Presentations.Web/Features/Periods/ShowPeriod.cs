using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Periods.Checks;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Shows a task force's month: its figures, what is open in it, its submissions. What the person may not see is not there.</summary>
public sealed class ShowPeriod(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="Seen">As it is shown: what is submitted must be what was seen.</param>
    /// <param name="Version">Of the period; 0 before somebody works on it.</param>
    /// <param name="DueOn">The last day on which it is on time.</param>
    /// <param name="Items">Empty once the month is submitted: its remarks then speak.</param>
    public sealed record View(
        string OwnerCode, string Owner, int Month, int Version, SeenMonth Seen, PeriodStatus Status, bool IsOver, DateOnly DueOn, bool IsOverdue, string? ReturnedBecause,
        IReadOnlyList<FigureLine> Figures, IReadOnlyList<Item> Items, IReadOnlyList<ListedSubmission> Submissions, IReadOnlyList<WaitingCorrection> Corrections, bool MayCoordinate, string? MayNotDecide)
    {
        public DateRange Days => new(DateRange.FirstDayOf(Month), DateRange.FirstDayOf(Month).AddMonths(1).AddDays(-1));

        /// <summary>The summaries that are submitted with the month: periods known as a sum alone.</summary>
        public int Summaries { get; init; }

        /// <summary>Approved corrections of earlier months that the submission will be the first to tell; empty once the month is submitted.</summary>
        public IReadOnlyList<ListedRestatement> Adjustments { get; init; } = [];

        /// <summary>What was kept with a reason, as it travels with the submission that waits.</summary>
        public IReadOnlyList<Remark> Remarks { get; init; } = [];

        public bool IsNothingDelivered => Summaries == 0 && Figures.All(line => line.Recorded.Presentations == 0);

        public bool IsSettled => Items.All(item => item.KeptBecause is not null);
    }

    /// <summary>The figures of one kind.</summary>
    /// <param name="Submitted">Of the latest submission that stands; null before there is one.</param>
    /// <param name="Restated">What approved restatements add and take away.</param>
    public sealed record FigureLine(Kind Kind, Figures Recorded, Figures? Submitted, Figures Restated);

    /// <summary>A finding of the checklist.</summary>
    /// <param name="KeptBecause">Null as long as it is open.</param>
    public sealed record Item(ChecklistItem Finding, string? KeptBecause, string? KeptBy);

    /// <summary>Null when the person may not see the task force, and for a month that has not begun.</summary>
    public async Task<View?> FindAsync(string ownerCode, int month, CancellationToken ct = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var db = await dbs.OpenAsync(ct);
        if (DateRange.FirstDayOf(month) > today || await db.FindOwnerAsync(ownerCode, ct) is not { } owner) return null;
        var seen = await SeenMonths.ReadAsync(db, owner.Id, month, ct);
        var period = await db.FindPeriodAsync(owner.Id, month, ct);
        var status = period?.Status ?? PeriodStatus.Open;
        var dueOn = (await db.DueDaysAsync(ct)).Of(CalendarPeriod.Holding(DateRange.FirstDayOf(month), ReportingCalendar.Month));
        return new View(
            owner.Code, owner.Name, month, period?.Version ?? 0, seen, status, DateRange.FirstDayOf(month).AddMonths(1) <= today, dueOn,
            !status.IsFrozen() && clock.GetUtcNow().UtcDateTime > DueDays.EndUtc(dueOn), period?.ReturnedBecause,
            await FiguresAsync(db, owner.Id, month, status, ct),
            status.IsFrozen() ? [] : await ItemsAsync(db, owner, month, period, ct),
            await ListedSubmission.ReadAsync(db, owner.Id, month, ct),
            await db.WaitingCorrectionsAsync(owner.Id, month, ct),
            db.Scope.IsCoordinatorOf(owner.Id), MayNotDecide(db, owner, period))
        {
            Summaries = status.IsFrozen() ? await db.SubmittedSummaries.CountAsync(summary => summary.SubmissionId == period!.LatestId, ct) : seen.Summaries.Count,
            Adjustments = status.IsFrozen() ? [] : await AdjustmentsAsync(db, owner.Id, month, ct),
            Remarks = status is PeriodStatus.Submitted ? await Remark.ReadAsync(db, period!.LatestId!.Value, ct) : [],
        };
    }

    private static async Task<IReadOnlyList<ListedRestatement>> AdjustmentsAsync(AppDb db, int ownerId, int month, CancellationToken ct) =>
        await ListedRestatement.OfAsync(db, await (await UntoldAdjustments.OfAsync(db, ownerId, month, ct)).OrderBy(change => change.Id).ToListAsync(ct), ct);

    private static string? MayNotDecide(AppDb db, Owner owner, ReportingPeriod? period) =>
        !db.Scope.IsCoordinatorOf(owner.Id) ? "A coordinator of this task force or an administrator decides."
        : db.Scope.MemberId == period?.SubmittedById ? "You submitted this month yourself; somebody else approves it."
        : null;

    private static async Task<IReadOnlyList<Item>> ItemsAsync(AppDb db, Owner owner, int month, ReportingPeriod? period, CancellationToken ct)
    {
        var found = Checklist.Of(await MonthReading.ReadAsync(db, owner.Id, month, ct));
        var kept = (period?.Kept ?? []).ToDictionary(item => item.Key);
        var names = await db.NamesAsync(kept.Values.Select(item => (int?)item.MemberId), ct);
        return [.. found.Select(item => kept.GetValueOrDefault(item.Key) is { } known ? new Item(item, known.Because, names.GetValueOrDefault(known.MemberId)) : new Item(item, null, null))];
    }

    private static async Task<IReadOnlyList<FigureLine>> FiguresAsync(AppDb db, int ownerId, int month, PeriodStatus status, CancellationToken ct)
    {
        var totals = await db.StateTotals.AsNoTracking().Where(total => total.OwnerId == ownerId && total.Month == month && total.Audience == Total.Everyone).ToListAsync(ct);
        return [.. totals.GroupBy(total => total.Kind).OrderBy(kind => kind.Key).Select(kind => new FigureLine(
            kind.Key, Sum(kind, TotalPart.Recorded), status.IsFrozen() ? Sum(kind, TotalPart.Approved) + Sum(kind, TotalPart.Pending) : null, Sum(kind, TotalPart.Restated)))];
    }

    private static Figures Sum(IEnumerable<StateTotal> totals, TotalPart part) => totals.Where(total => total.Part == part)
        .Select(total => new Figures(total.Presentations, total.WithoutCount, total.Contacts, total.Reached, total.Estimated)).Aggregate(default(Figures), Figures.Add);
}
