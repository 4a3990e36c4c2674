using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Jobs;
using Presentations.Web.Mail;
using Presentations.Web.Mail.Sending;

namespace Presentations.IntegrationTests.Mail.Sending;

/// <summary>A host that sends the mail of a test's outbox to a sink.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly MailOptions options;
    private readonly TestPerson host;
    private readonly SendMail job;

    private PostOffice(TestDatabase database, MailOptions options)
    {
        (this.database, this.options, host) = (database, options, database.As(null, options));
        job = new SendMail(host.Get<IServiceScopeFactory>(), options, database.Clock, Log);
    }

    public LogLines Log { get; } = new();

    public static async Task<PostOffice> OpenAsync(TestDatabase database, int port, IReadOnlyList<string> to, int timeoutSeconds, bool startTls = false)
    {
        var post = new PostOffice(database, new MailOptions { Host = "127.0.0.1", Port = port, StartTls = startTls, TimeoutSeconds = timeoutSeconds });
        var seal = post.host.Get<MailSeal>();
        await using var db = database.AsSystem();
        for (var number = 0; number < to.Count; number++) db.Outbox.Add(Message(database, seal, number, to[number]));
        await db.SaveChangesAsync();
        return post;
    }

    /// <summary>Another host on the same database.</summary>
    public PostOffice Beside() => new(database, options);

    public Task SendAsync() => job.RunOnceAsync();

    public async Task ClaimAsync() => Assert.NotNull(await host.Get<MailQueue>().ClaimAsync((await database.MailsAsync())[0].Id));

    public async Task<IEnumerable<MailStatus>> StatusesAsync() => (await database.MailsAsync()).Select(mail => mail.Status);

    public async Task<int> TriesAsync()
    {
        await using var db = database.AsSystem();
        return await db.Outbox.SumAsync(mail => mail.Tries);
    }

    public async ValueTask DisposeAsync()
    {
        job.Dispose();
        await host.DisposeAsync();
    }

    private static OutboxMessage Message(TestDatabase database, MailSeal seal, int number, string to) => new()
    {
        MessageId = $"<test.{number}@localhost>", Kind = MailKind.VisitConfirmed, OwnerId = database.Owner("ID"), ToAddress = to, Subject = "Reservada: presentación",
        TextBody = seal.Close("Hola."), HtmlBody = seal.Close("<p>Hola.</p>"), Calendar = seal.Close("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), CalendarMethod = "REQUEST",
        WrittenAtUtc = database.Clock.GetUtcNow().UtcDateTime, NextTryUtc = database.Clock.GetUtcNow().UtcDateTime,
    };
}

/// <summary>What a host writes to its log.</summary>
internal sealed class LogLines : ILogger<SendMail>
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(formatter(state, exception) + exception);
}
