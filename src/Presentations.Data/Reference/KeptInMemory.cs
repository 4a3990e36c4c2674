using Presentations.Data.Access;

namespace Presentations.Data.Reference;

/// <summary>
/// Something read from the database and kept. A change by this process is seen at once, one by another within <see cref="Believed"/>: asking the
/// database each time would cost a public page more than all else it asks.
/// </summary>
/// <param name="number">Differs when the data does; null for what is as soon read as compared.</param>
internal sealed class KeptInMemory<T>(AppDatabase database, Func<AppDb, CancellationToken, Task<string>>? number, Func<AppDb, CancellationToken, Task<T>> read) where T : class
{
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(2);

    private volatile Edition? kept;

    public ValueTask<T> ReadAsync(CancellationToken ct) =>
        kept is { } edition && edition.OfProcess == database.Surroundings.ReferenceEdition && (Now - edition.SeenUtc).Duration() < Believed ? new(edition.Data) : new(RefreshAsync(ct));

    private DateTimeOffset Now => database.Surroundings.Clock.GetUtcNow();

    private async Task<T> RefreshAsync(CancellationToken ct)
    {
        var (ofProcess, seen) = (database.Surroundings.ReferenceEdition, Now);
        await using var db = database.Open(AccessScope.System);
        var current = number is null ? null : await number(db, ct);
        var data = current is { Length: > 0 } && kept is { } known && known.Number == current ? known.Data : await read(db, ct);
        kept = new(data, current, ofProcess, seen);
        return data;
    }

    private sealed record Edition(T Data, string? Number, int OfProcess, DateTimeOffset SeenUtc);
}
