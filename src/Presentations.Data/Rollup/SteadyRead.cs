using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Presentations.Data.Rollup;

/// <summary>Lets several queries see the totals of one moment, on databases that would show each query its own.</summary>
internal static class SteadyRead
{
    private const int Attempts = 4;

    /// <summary>Reads again when somebody saved in between; while others never stop saving, it holds them up once.</summary>
    public static async Task<T> RunAsync<T>(AppDb db, Func<Fingerprint, Task<T>> read, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var before = await Fingerprint.OfAsync(db, ct);
            var answer = await read(before);
            if (before == await Fingerprint.OfAsync(db, ct)) return answer;
        }
        return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var _ = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            return await read(await Fingerprint.OfAsync(db, ct));
        });
    }
}
