using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Domain.Periods.Checks;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Periods;

/// <summary>A coordinator submits a month: its lines are frozen, and somebody else approves them.</summary>
public sealed class SubmitPeriod(AppDbFactory dbs, ApprovalLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="seen">The month as the person saw it.</param>
    /// <exception cref="EditConflict">A talk of the month has changed since, or another summary would be told with it; or somebody has submitted it meanwhile.</exception>
    public async Task SubmitAsync(string ownerCode, int month, SeenMonth seen, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var (owner, me) = (await db.OwnerIdAsync(ownerCode, ct), db.RequireMember());
        var period = await db.OpenPeriodAsync(owner, month, ct);
        await db.RequireNotSubmittedAsync(period, ct);
        var items = period.Status.IsFrozen() ? [] : Checklist.Of(await MonthReading.ReadAsync(db, owner, month, ct));
        Checklist.RequireSettled(items, period.Kept);
        await ForgetMendedAsync(db, period, items, ct);
        db.Submissions.Add(period.Submit(me, seen, clock));
        await letters.MonthWaitsAsync(db, period, ct);
        try
        {
            await db.SaveDecisionAsync(async () => await db.RequireNotSubmittedAsync(await db.OpenPeriodAsync(owner, month, ct), ct), ct);
        }
        catch (EditConflict conflict) when (conflict.Unseen is not null)
        {
            throw await db.WithNamesAsync(conflict, owner, month, seen, ct);
        }
    }

    /// <summary>What was kept and is mended since is no remark any more. Saved first: the submission is made from what is saved.</summary>
    private static async Task ForgetMendedAsync(AppDb db, ReportingPeriod period, IReadOnlyList<ChecklistItem> items, CancellationToken ct)
    {
        if (period.Status.IsFrozen()) return;
        var mended = period.Kept.Select(item => item.Key).Except(items.Select(item => item.Key)).ToList();
        if (mended.Count == 0) return;
        mended.ForEach(period.Reconsider);
        await db.SaveChangesAsync(ct);
    }
}
