using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Periods;

/// <summary>Somebody else than whoever corrected a talk approves the correction: it joins the figures as known now.</summary>
public sealed class ApproveRestatement(AppDbFactory dbs, ApprovalLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="proposalUtc">When what was read had been proposed; null when that is not known.</param>
    public async Task SubmitAsync(int id, int version, DateTime? proposalUtc = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var restatement = await db.RestatementAsync(id, ct);
        await db.RequireStillWaitsAsync(restatement, version, proposalUtc, ct);
        db.Expect(restatement, version);
        await ApproveAsync(db, [restatement], async () => await db.RequireStillWaitsAsync(await db.RestatementAsync(id, ct), version, proposalUtc, ct), ct);
    }

    /// <summary>All that waits in approved months of what one person corrected in one go.</summary>
    /// <param name="id">One of them.</param>
    /// <param name="seen">How many the person saw waiting.</param>
    public async Task SubmitAllAsync(int id, int seen, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var one = await db.RestatementAsync(id, ct);
        var act = await OneGo().OrderBy(change => change.Id).ToListAsync(ct);
        await db.RequireAllWaitAsync(one, act.Count, seen, ct);
        await ApproveAsync(db, act, async () => await db.RequireAllWaitAsync(one, await OneGo().CountAsync(ct), seen, ct), ct);

        IQueryable<Restatement> OneGo() =>
            db.WaitingInApprovedMonths().Where(change => change.OwnerId == one.OwnerId && change.ProposedById == one.ProposedById && change.ProposedAtUtc == one.ProposedAtUtc);
    }

    private async Task ApproveAsync(AppDb db, IReadOnlyList<Restatement> asked, Func<Task> requireFirst, CancellationToken ct)
    {
        var restatements = await db.WithOtherHalvesAsync(asked, ct);
        var unverified = (await UnverifiedTalks.AmongAsync(db, [.. restatements.Select(change => change.PresentationId)], ct)).Count;
        Rule.Require(unverified == 0, restatements.Count == 1
            ? "This presentation is imported and unverified; approve its import first."
            : $"{unverified:N0} of these presentations {(unverified == 1 ? "is" : "are")} imported and unverified; approve the import first.");
        foreach (var month in restatements.GroupBy(change => (change.OwnerId, change.Month)))
        {
            var period = await db.ReportingPeriods.SingleAsync(row => row.OwnerId == month.Key.OwnerId && row.Month == month.Key.Month, ct);
            foreach (var restatement in month) restatement.Approve(period, db.RequireMember(), clock);
        }
        await letters.CorrectionsDecidedAsync(db, restatements, ct);
        await db.SaveDecisionAsync(requireFirst, ct);
    }
}
