using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;

namespace Presentations.Web.Features.Periods;

/// <summary>Somebody else than whoever corrected a talk approves the correction: it joins the figures as known now.</summary>
public sealed class ApproveRestatement(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int id, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        foreach (var restatement in await db.RestatementsAsync(id, version, ct))
        {
            Rule.Require((await UnverifiedTalks.AmongAsync(db, [restatement.PresentationId], ct)).Count == 0, "This presentation is imported and unverified; approve its import first.");
            var period = await db.ReportingPeriods.SingleAsync(row => row.OwnerId == restatement.OwnerId && row.Month == restatement.Month, ct);
            restatement.Approve(period, db.RequireMember(), clock);
        }
        await db.SaveChangesAsync(ct);
    }
}
