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
    private int count;

    public Updates(string table)
    {
        (this.table, Asking.Value) = (table, this);
        heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) heard.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Asking.Value != this || value.Key != RelationalEventId.CommandExecuted.Name || value.Value is not CommandExecutedEventData { Command.CommandText: var text }) return;
        if (text.StartsWith("UPDATE", StringComparison.Ordinal) && text.Contains(table, StringComparison.Ordinal)) Interlocked.Increment(ref count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => heard.ForEach(one => one.Dispose());
}
