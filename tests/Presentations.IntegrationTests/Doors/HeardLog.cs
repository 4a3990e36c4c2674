using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Presentations.IntegrationTests.Doors;

/// <summary>Everything that a host writes to its log, at the levels that are enabled.</summary>
internal sealed class HeardLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = [];

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => new Ear(categoryName, lines);

    public void Dispose() { }

    private sealed class Ear(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
    }
}
