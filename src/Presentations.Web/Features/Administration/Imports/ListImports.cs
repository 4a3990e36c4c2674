using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>The logs that somebody imported or began to import: their own, for administrators everybody's; before them those that wait for the reader's approval.</summary>
public sealed class ListImports(AppDbFactory dbs) : IUseCase
{
    private const int Most = 200;

    /// <param name="AwaitsMe">Whether it brought something unverified for an owner whom the reader coordinates.</param>
    public sealed record Row(int Id, string FileName, string Who, DateTime StartedAtUtc, ImportStatus Status, int RowsRead, int RowsTaken, bool AwaitsMe);

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.CoordinatesSomewhere) return [];
        var awaiting = await RowsAsync(db, await ImportedParts.AwaitingAsync(db, ct), awaitsMe: true, ct);
        var own = await RowsAsync(db, db.Logs(), awaitsMe: false, ct);
        return [.. awaiting, .. own.ExceptBy(awaiting.Select(row => row.Id), row => row.Id)];
    }

    private static Task<List<Row>> RowsAsync(AppDb db, IQueryable<ImportBatch> batches, bool awaitsMe, CancellationToken ct) => batches.OrderByDescending(batch => batch.Id).Take(Most)
        .Select(batch => new Row(
            batch.Id, batch.FileName, db.Members.Where(member => member.Id == batch.MemberId).Select(member => member.Name).FirstOrDefault() ?? "Command line",
            batch.StartedAtUtc, batch.Status, batch.RowsRead, batch.RowsTaken, awaitsMe))
        .ToListAsync(ct);
}
