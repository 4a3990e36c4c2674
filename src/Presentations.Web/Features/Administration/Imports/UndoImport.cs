using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Takes out everything that an import brought; the log can be imported again afterwards.</summary>
public sealed class UndoImport(AppDbFactory dbs) : IUseCase
{
    /// <param name="ChangedVisits">Those that somebody has edited or voided since; they go too.</param>
    public sealed record View(int Id, string FileName, int Visits, int ChangedVisits, int Summaries);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.CoordinatesSomewhere || await db.FindLogAsync(id, ct) is not { } batch || batch.Status is ImportStatus.Undone) return null;
        var (visits, changed, summaries) = await new ImportRemoval(db, id).CountAsync(ct);
        return new View(batch.Id, batch.FileName, visits, changed, summaries);
    }

    public async Task SubmitAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(await db.FindLogAsync(id, ct) is not null, "There is no such import.");
        await new ImportRemoval(db, id).RunAsync(ct);
    }
}
