using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Periods;

/// <summary>Somebody else than the submitter approves a month: its lines join the approved figures, for good.</summary>
public sealed class ApprovePeriod(AppDbFactory dbs, ApprovalLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="seen">The corrections of the month that waited when somebody looked: one that came or changed since is looked at first.</param>
    public async Task SubmitAsync(string ownerCode, int month, int version, IReadOnlyCollection<WaitingCorrection> seen, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.OwnerIdAsync(ownerCode, ct);
        var period = await db.FindPeriodAsync(owner, month, ct);
        Rule.Require(period is not null, "Only a submitted month can be approved.");
        await db.RequireStillWaitsAsync(period, version, ct);
        await db.RequireSeenAsync(period, seen, ct);
        db.Expect(period, version);
        db.Reviews.Add(period.Approve(db.RequireMember(), clock));
        await letters.MonthDecidedAsync(db, period, ct);
        await db.SaveDecisionAsync(async () => await db.RequireStillWaitsAsync((await db.FindPeriodAsync(owner, month, ct))!, version, ct), ct);
    }
}
