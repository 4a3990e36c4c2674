using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Asks for the rows to be written, by a job that goes on when the page is closed; also takes up one that was stopped.</summary>
public sealed class StartImport(AppDbFactory dbs, RunningImports running, ImportFiles files) : IUseCase
{
    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        Rule.Require(
            !await db.ImportApprovals.AnyAsync(approval => approval.ImportBatchId == id, ct),
            "Somebody has approved what this import brought. Upload the file again for the rest: what is in is not taken twice.");
        batch.Start();
        files.Require(id);
        await db.SaveChangesAsync(ct);
        running.Order();
    }
}
