using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Periods;

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
        db.Expect(report, version);
        decide(report, member);
        await db.SaveChangesAsync(ct);
    }
}
