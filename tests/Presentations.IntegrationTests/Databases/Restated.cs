using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Corrections of submitted months as tests need them.</summary>
internal static class Restated
{
    /// <summary>Pat approves every correction that waits for somebody.</summary>
    public static async Task ApproveRestatementsAsync(this TestDatabase database)
    {
        await using var db = database.AsSystem();
        foreach (var change in await db.Restatements.Where(row => row.Status == RestatementStatus.Proposed).ToListAsync())
            change.Approve(await db.ReportingPeriods.SingleAsync(row => row.OwnerId == change.OwnerId && row.Month == change.Month), database.Pat, database.Clock);
        await db.SaveChangesAsync();
    }
}
