using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Data.Access;
using Presentations.Domain.Delivery;

namespace Presentations.Data.Rollup;

/// <summary>What an import brought for each owner: its coordinators see the import and approve their part, whoever ran it.</summary>
public static class ImportedParts
{
    /// <summary>The owners for which it brought something, of those that the scope may read.</summary>
    public static async Task<List<int>> OwnersAsync(AppDb db, int batchId, CancellationToken ct) =>
    [
        .. (await db.Visits.Where(visit => visit.ImportBatchId == batchId).Select(visit => visit.OwnerId).Distinct().ToListAsync(ct))
            .Union(await db.Summaries.Where(summary => summary.ImportBatchId == batchId).Select(summary => summary.OwnerId).Distinct().ToListAsync(ct)),
    ];

    /// <summary>The imports of which something waits for this coordinator, whoever ran them; mostly none.</summary>
    public static async Task<IQueryable<ImportBatch>> AwaitingAsync(AppDb db, CancellationToken ct)
    {
        var awaiting = new List<int>();
        foreach (var batch in await UnverifiedTalks.BatchesAsync(db, ct))
        {
            var approved = await db.ImportApprovals.Where(approval => approval.ImportBatchId == batch).Select(approval => approval.OwnerId).ToListAsync(ct);
            if ((await OwnersAsync(db, batch, ct)).Except(approved).Any(db.Scope.IsCoordinatorOf)) awaiting.Add(batch);
        }
        return db.ImportBatches.IgnoreQueryFilters([AccessFilters.Name]).Where(batch => awaiting.Contains(batch.Id));
    }

    /// <summary>An import of a log, past what is personal; null for whoever coordinates nothing that it brought.</summary>
    public static async Task<ImportBatch?> FindBatchAsync(AppDb db, int batchId, CancellationToken ct)
    {
        if (!(await OwnersAsync(db, batchId, ct)).Exists(db.Scope.IsCoordinatorOf)) return null;
        return await db.ImportBatches.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking()
            .SingleOrDefaultAsync(batch => batch.Id == batchId && batch.Subject == ImportSubject.Talks, ct);
    }

    /// <summary>With the last approval the whole batch is verified: nobody has to look for its talks any more.</summary>
    internal static async Task SettleAsync(AppDb beside, IEnumerable<EntityEntry> changes, CancellationToken ct)
    {
        foreach (var last in changes.Select(change => change.Entity).OfType<ImportApproval>().GroupBy(approval => approval.ImportBatchId).Select(batch => batch.Last()))
        {
            var approved = await beside.ImportApprovals.Where(approval => approval.ImportBatchId == last.ImportBatchId).Select(approval => approval.OwnerId).ToListAsync(ct);
            if ((await OwnersAsync(beside, last.ImportBatchId, ct)).Except(approved).Any()) continue;
            var batch = await beside.ImportBatches.SingleAsync(row => row.Id == last.ImportBatchId, ct);
            batch.Verify(last);
            beside.Entry(batch).Property(row => row.Version).CurrentValue = batch.Version + 1;
        }
    }
}
