using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Presentations.Data.Saving;
using Presentations.Domain;

namespace Presentations.Data.Bulk;

/// <summary>Saves new rows many at a time, whole or not at all: rows that count in no total, and whose creation history tells of elsewhere or not at all.</summary>
public static class NewRows
{
    /// <returns>The number of rows.</returns>
    public static async Task<int> AddAsync<T>(AppDb db, IReadOnlyList<T> rows, CancellationToken ct = default) where T : class
    {
        if (rows.Count == 0) return 0;
        db.Scope.RequireAdministrator();
        if (rows.Any(NeedsTheSaveUnit)) throw new NotSupportedException($"{typeof(T).Name} has totals or history of its own to follow; save it with SaveChangesAsync.");
        try
        {
            await db.Database.CreateExecutionStrategy().ExecuteAsync(token => InTransactionAsync(db, rows, token), ct);
            return rows.Count;
        }
        catch (Exception error) when (DatabaseErrors.Translate(error) is { } refusal)
        {
            throw refusal;
        }
    }

    private static bool NeedsTheSaveUnit<T>(T row) => row is ITaskForceOwned || row is IHistoried && row is not IImported { ImportBatchId: not null };

    private static async Task InTransactionAsync<T>(AppDb db, IReadOnlyList<T> rows, CancellationToken ct) where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        (string, Func<T, object?>)[] version = typeof(IVersioned).IsAssignableFrom(typeof(T)) ? [(nameof(IVersioned.Version), _ => 1)] : [];
        await new RowInsert<T>(db, version).RunAsync(transaction.GetDbTransaction(), rows, ct);
        await transaction.CommitAsync(ct);
    }
}
