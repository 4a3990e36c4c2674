using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Forgets an uploaded log of which nothing was imported.</summary>
public sealed class DiscardImport(AppDbFactory dbs, ImportFiles files) : IUseCase
{
    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        Rule.Require(batch.IsOpen, batch.IsAtWork ? "This import is at work; cancel it first." : "Rows of this log were imported; undo the import instead.");
        db.ImportBatches.Remove(batch);
        await db.SaveChangesAsync(ct);
        files.Drop(id);
    }
}
