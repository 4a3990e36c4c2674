using Presentations.Data;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Forgets an uploaded log of which nothing was imported.</summary>
public sealed class DiscardImport(AppDbFactory dbs, ImportFiles files) : IUseCase
{
    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        batch.RequireDiscardable();
        db.ImportBatches.Remove(batch);
        await db.SaveChangesAsync(ct);
        files.Drop(id);
    }
}
