using System.Collections.Concurrent;
using Presentations.Web.Mail;
using Presentations.Web.Mail.Sending;

namespace Presentations.Web.Jobs;

/// <summary>
/// Hands over what waits in the outbox, every few seconds, at least once: a mail is marked as sent after the server took it. Several go at
/// once, those to one address one after the other, so that a slow recipient holds up nobody else.
/// </summary>
public sealed class SendMail(IServiceScopeFactory scopes, MailOptions options, TimeProvider clock, ILogger<SendMail> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private const int AtATime = 100;

    private readonly ConcurrentDictionary<string, Task> underway = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Taken by the server, but not yet marked: never handed over again by this host.</summary>
    private readonly ConcurrentDictionary<long, Handover> unrecorded = new();

    private readonly SemaphoreSlim lanes = new(options.Lanes);

    /// <summary>Until nothing is due.</summary>
    public async Task RunOnceAsync(CancellationToken ct = default)
    {
        while (await StartDueAsync(ct) > 0) await Task.WhenAll(underway.Values);
    }

    public override void Dispose()
    {
        lanes.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsSet)
        {
            log.LogWarning("No mail server is set (Mail:Host). Mail waits; administrators read it on the page Administration, Mail.");
            return;
        }
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do
            {
                await TryStartAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // What a server is being told is told to the end: half a mail would be sent twice.
            await Task.WhenAll(underway.Values);
        }
    }

    private async Task TryStartAsync(CancellationToken ct)
    {
        try
        {
            while (await StartDueAsync(ct) > 0) { }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The outbox could not be looked at; the next run tries again.");
        }
    }

    /// <summary>Answers how many lanes were begun.</summary>
    private async Task<int> StartDueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var due = await scope.ServiceProvider.GetRequiredService<MailQueue>().DueAsync(AtATime, [.. underway.Keys], ct);
        var begun = 0;
        foreach (var recipient in due.GroupBy(message => message.To, message => message.Id))
        {
            await lanes.WaitAsync(ct);
            var done = new TaskCompletionSource();
            if (underway.TryAdd(recipient.Key, done.Task)) _ = RunLaneAsync(recipient.Key, [.. recipient], done);
            else lanes.Release();
            begun++;
        }
        return begun;
    }

    /// <summary>One recipient's mails in order, until one is not taken.</summary>
    private async Task RunLaneAsync(string to, IReadOnlyList<long> ids, TaskCompletionSource done)
    {
        try
        {
            foreach (var id in ids)
            {
                if (!await SendAsync(id)) break;
            }
        }
        catch (Exception error)
        {
            log.LogError(error, "A mail could not be handled; it is tried again.");
        }
        finally
        {
            underway.TryRemove(to, out _);
            lanes.Release();
            done.SetResult();
        }
    }

    private async Task<bool> SendAsync(long id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<MailQueue>();
        if (await queue.ClaimAsync(id) is not { } message) return true;
        var handover = unrecorded.TryGetValue(id, out var before) ? before : await scope.ServiceProvider.GetRequiredService<SmtpTransport>().SendAsync(message);
        if (handover.Error is null) unrecorded[id] = handover;
        await queue.RecordAsync(id, handover);
        unrecorded.TryRemove(id, out _);
        if (handover.Error is not { } error) return true;
        log.LogWarning("Mail {Id} ({Kind}) was not taken, {Verdict}: {Error}", id, message.Kind, handover.IsFinal ? "for good" : "it is tried again", error);
        return false;
    }
}
