using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>The imports of logs among all imports.</summary>
internal static class LogBatches
{
    public static IQueryable<ImportBatch> Logs(this AppDb db) => db.ImportBatches.Where(batch => batch.Subject == ImportSubject.Talks);

    /// <summary>Those that a person uploaded and the job runs; the command line runs its own.</summary>
    public static IQueryable<ImportBatch> Uploads(this AppDb db) => db.Logs().Where(batch => batch.MemberId != 0);

    /// <summary>Those that the command line runs.</summary>
    public static IQueryable<ImportBatch> Commands(this AppDb db) => db.Logs().Where(batch => batch.MemberId == 0);

    public static Task<ImportBatch?> FindLogAsync(this AppDb db, int id, CancellationToken ct) => db.Logs().SingleOrDefaultAsync(batch => batch.Id == id, ct);

    /// <summary>Also one that somebody else ran and that brought something for an owner whom the person coordinates: to look at, and to approve.</summary>
    public static async Task<(ImportBatch Batch, bool IsOwn)?> FindSeenLogAsync(this AppDb db, int id, CancellationToken ct)
    {
        if (!db.Scope.CoordinatesSomewhere) return null;
        if (await db.FindLogAsync(id, ct) is { } own) return (own, true);
        return await ImportedParts.FindBatchAsync(db, id, ct) is { } other ? (other, false) : null;
    }

    /// <summary>One that somebody else uploaded is as little there as one that does not exist.</summary>
    public static async Task<ImportBatch> LogAsync(this AppDb db, int id, CancellationToken ct)
    {
        RequireCoordinator(db);
        return await db.FindLogAsync(id, ct) ?? throw new RuleViolation("There is no such import.");
    }

    /// <summary>What an import has written, as far as the person may see it.</summary>
    public static async Task<int> CountRowsAsync(this AppDb db, int batchId, CancellationToken ct = default) =>
        await db.Visits.CountAsync(visit => visit.ImportBatchId == batchId, ct) + await db.Summaries.CountAsync(summary => summary.ImportBatchId == batchId, ct);

    public static void RequireCoordinator(this AppDb db) => Rule.Require(db.Scope.CoordinatesSomewhere, "Logs are imported by coordinators and administrators.");
}
