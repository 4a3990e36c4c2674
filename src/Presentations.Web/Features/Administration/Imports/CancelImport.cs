using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>
/// Stops an import after the batch of rows that is being saved, or before its turn comes. What is saved stays, and the import can go on or be undone.
/// </summary>
public sealed class CancelImport(AppDbFactory dbs, RunningImports running, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        Rule.Require(batch.IsAtWork, "This import is not at work.");
        if (running.Cancel(id)) return;
        batch.Withdraw(clock);
        await db.SaveChangesAsync(ct);
    }
}
