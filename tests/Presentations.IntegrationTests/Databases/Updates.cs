using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Counts the statements that change rows of a table in place, of the test that asks and of no other that runs beside it.</summary>
internal sealed class Updates : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<Updates?> Asking = new();
    private readonly List<IDisposable> heard = [];
    private readonly string table;
    private readonly Exception? fault;
    private int count;

    /// <param name="fault">What becomes of every one; null when they go through.</param>
    public Updates(string table, Exception? fault = null)
    {
        (this.table, this.fault, Asking.Value) = (table, fault, this);
        heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) heard.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Asking.Value != this || value.Value is not CommandEventData { Command.CommandText: var text }) return;
        if (!text.StartsWith("UPDATE", StringComparison.Ordinal) || !text.Contains(table, StringComparison.Ordinal)) return;
        if (value.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref count);
        if (value.Key == RelationalEventId.CommandExecuting.Name && fault is not null) throw fault;
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => heard.ForEach(one => one.Dispose());
}
