using System.Collections.Concurrent;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>The imports that are at work in this process: how far they are, and how to stop them.</summary>
public sealed class RunningImports : IDisposable
{
    private readonly ConcurrentDictionary<int, Work> works = [];
    private readonly SemaphoreSlim orders = new(0);

    /// <param name="Done">Rows whose fate is known: saved, skipped, known already or rejected.</param>
    public sealed record Progress(int RowsRead, int Taken, int Done);

    /// <summary>After every batch of rows that is saved or understood: the import, and how far it is.</summary>
    public event Action<int, Progress>? Reported;

    /// <summary>Tells the job that there is something to do.</summary>
    public void Order() => orders.Release();

    public Task WaitAsync(CancellationToken ct) => orders.WaitAsync(ct);

    /// <summary>Null when the import is not at work here.</summary>
    public Progress? Find(int batchId) => works.GetValueOrDefault(batchId)?.Progress;

    /// <summary>False when the import is not at work here.</summary>
    public bool Cancel(int batchId)
    {
        if (!works.TryGetValue(batchId, out var work)) return false;
        work.Stop.Cancel();
        return true;
    }

    /// <summary>Registers an import until the returned work is disposed.</summary>
    public Work Begin(int batchId, CancellationToken stopping) => works[batchId] = new Work(this, batchId, stopping);

    public void Dispose() => orders.Dispose();

    /// <summary>One import at work.</summary>
    public sealed class Work(RunningImports running, int batchId, CancellationToken stopping) : IDisposable
    {
        public CancellationTokenSource Stop { get; } = CancellationTokenSource.CreateLinkedTokenSource(stopping);

        /// <summary>What the run has found so far; it changes while the run goes on.</summary>
        public ImportResult Result { get; set; } = new();

        public Progress Progress => new(Result.RowsRead, Result.Taken, Result.Taken + Result.SkippedByRule + Result.AlreadyKnown + Result.RejectedRows);

        public void Report(ImportResult result) => running.Reported?.Invoke(batchId, Progress);

        public void Dispose()
        {
            running.works.TryRemove(batchId, out _);
            Stop.Dispose();
        }
    }
}
