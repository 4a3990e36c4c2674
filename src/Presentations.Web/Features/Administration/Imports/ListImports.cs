using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>The logs that somebody imported or began to import: their own, for administrators everybody's.</summary>
public sealed class ListImports(AppDbFactory dbs) : IUseCase
{
    private const int Most = 200;

    public sealed record Row(int Id, string FileName, string Who, DateTime StartedAtUtc, ImportStatus Status, int RowsRead, int RowsTaken);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.CoordinatesSomewhere) return [];
        return await db.Logs().OrderByDescending(batch => batch.Id).Take(Most)
            .Select(batch => new Row(
                batch.Id, batch.FileName, db.Members.Where(member => member.Id == batch.MemberId).Select(member => member.Name).FirstOrDefault() ?? "Command line",
                batch.StartedAtUtc, batch.Status, batch.RowsRead, batch.RowsTaken))
            .ToListAsync(ct);
    }
}
