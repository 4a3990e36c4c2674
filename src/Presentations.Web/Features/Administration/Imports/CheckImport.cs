using Presentations.Data;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Asks for a look at every row, without writing any.</summary>
public sealed class CheckImport(AppDbFactory dbs, RunningImports running, ImportFiles files) : IUseCase
{
    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var batch = await db.LogAsync(id, ct);
        batch.Check();
        files.Require(id);
        MappingJson.Parse(batch.Mapping);
        await db.SaveChangesAsync(ct);
        running.Order();
    }
}
