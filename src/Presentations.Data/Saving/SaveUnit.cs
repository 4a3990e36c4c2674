using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Data.Access;
using Presentations.Data.Audit;
using Presentations.Data.Rollup;

namespace Presentations.Data.Saving;

/// <summary>
/// One save: rows, history and totals in one transaction that the execution strategy can repeat. The totals of every owner's month
/// that a save touches are locked first, in order, and recounted last, so that they are exact at every commit.
/// </summary>
internal sealed class SaveUnit(AppDb db)
{
    public async Task<int> RunAsync(CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changes.Count == 0) return 0;

        WriteGuard.Check(db.Scope, changes);
        Versions.Advance(changes);
        try
        {
            var rows = db.Database.CurrentTransaction is null
                ? await db.Database.CreateExecutionStrategy().ExecuteAsync(token => InTransactionAsync(changes, token), ct)
                : await WriteAsync(changes, ct);
            db.ChangeTracker.AcceptAllChanges();
            return rows;
        }
        catch (Exception error) when (DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private async Task<int> InTransactionAsync(List<EntityEntry> changes, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rows = await WriteAsync(changes, ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    private async Task<int> WriteAsync(List<EntityEntry> changes, CancellationToken ct)
    {
        var touched = TouchedBuckets.Of(changes);
        await using var beside = await db.BesideAsync(db.Database.CurrentTransaction!, ct);
        var totals = new Recount(beside);

        await totals.LockAsync(touched, ct);
        var rows = await db.WriteAsync(accept: false, ct);
        beside.History.AddRange(HistoryWriter.EntriesOf(changes, db.Scope.MemberId, db.Clock));
        await totals.RunAsync(touched, ct);
        await beside.WriteAsync(accept: true, ct);
        return rows;
    }
}
