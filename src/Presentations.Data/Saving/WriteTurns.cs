namespace Presentations.Data.Saving;

/// <summary>
/// Lets the saves of this process go to SQLite one at a time, in the order of asking. SQLite has one writer anyway, but lets the others sleep for
/// longer and longer, and wakes them in no order. Imports, merges and undoing, which are long and few, wait for SQLite itself.
/// </summary>
public sealed class WriteTurns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Waits for a turn, which ends when it is disposed of.</summary>
    /// <exception cref="DatabaseBusy">Too long a wait.</exception>
    public async Task<IDisposable> TakeAsync(CancellationToken ct) =>
        await turn.WaitAsync(Patience, ct) ? new Turn(turn) : throw new DatabaseBusy();

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
