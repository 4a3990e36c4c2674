using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Periods;

namespace Presentations.Web.Features.Campaigns;

/// <summary>Somebody else than the reporter approves a reported number, or sends it back with a reason.</summary>
public sealed class DecideMeasure(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public Task ApproveAsync(int reportId, int version, CancellationToken ct = default) =>
        DecideAsync(reportId, version, (report, member) => report.Approve(member, clock), ct);

    public Task ReturnAsync(int reportId, int version, string? because, CancellationToken ct = default) =>
        DecideAsync(reportId, version, (report, member) => report.Return(member, because, clock), ct);

    private async Task DecideAsync(int reportId, int version, Action<MeasureReport, int> decide, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        var report = await db.MeasureReports.SingleOrDefaultAsync(row => row.Id == reportId, ct);
        if (report is null || !db.Scope.IsCoordinatorOf(report.OwnerId) || db.Scope.MemberId is not { } member)
            throw new AccessDenied("Only a coordinator of this task force or an administrator decides about its numbers.");
        await RequireStillWaitsAsync(db, report, version, ct);
        db.Expect(report, version);
        decide(report, member);
        await db.SaveDecisionAsync(async () => await RequireStillWaitsAsync(db, await db.MeasureReports.SingleAsync(row => row.Id == reportId, ct), version, ct), ct);
    }

    /// <exception cref="EditConflict">Somebody else has decided about the number, or a newer one was reported.</exception>
    private static async Task RequireStillWaitsAsync(AppDb db, MeasureReport report, int seenVersion, CancellationToken ct)
    {
        if (report.Version == seenVersion) return;
        if (report is { DecidedById: { } decider, DecidedAtUtc: { } at })
            throw await db.ToldAsync(decider, at, report.Status is MeasureReportStatus.Approved ? "approved this number" : "sent this number back", report.ReturnedBecause, "There is nothing left to decide: a correction is reported as a new number.", ct);
        if (await db.MeasureReports.AsNoTracking().Where(row => row.CampaignId == report.CampaignId && row.MeasureId == report.MeasureId && row.OwnerId == report.OwnerId && row.Number > report.Number)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(ct) is { } newer)
            throw await db.ToldAsync(newer.ReportedById, newer.ReportedAtUtc, "reported a newer number", null, "Decide about that one.", ct);
    }
}
