using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Presentations.IntegrationTests.Mail.Sending;

/// <summary>A mail server on this machine's own network that behaves as badly as a test wants, towards one recipient at a time.</summary>
/// <param name="certificate">Offers STARTTLS with it; null for a server that cannot encrypt.</param>
internal sealed class MailSink(X509Certificate2? certificate = null) : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, Queue<Manner>> manners = new();
    private readonly ConcurrentQueue<(string To, string Data)> taken = new();
    private readonly TaskCompletionSource acknowledging = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task serving = Task.CompletedTask;
    private int kept;
    private int encrypted;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many mails it has in full and has not acknowledged yet.</summary>
    public int Kept => Volatile.Read(ref kept);

    /// <summary>How many conversations went on encrypted.</summary>
    public int Encrypted => Volatile.Read(ref encrypted);

    public static MailSink Open(X509Certificate2? certificate = null)
    {
        var sink = new MailSink(certificate);
        sink.listener.Start();
        sink.serving = sink.ServeAsync();
        return sink;
    }

    /// <summary>Acknowledges what it takes late.</summary>
    public void Acknowledge() => acknowledging.TrySetResult();

    /// <summary>What was acknowledged, in order: the recipient and the message as it came.</summary>
    public IReadOnlyList<(string To, string Data)> Taken => [.. taken];

    /// <summary>The most conversations at one moment.</summary>
    public int Busiest { get; private set; }

    /// <summary>How the next tries for a recipient end; afterwards their mail is taken.</summary>
    public void Treat(string to, params Manner[] next) => manners[to] = new Queue<Manner>(next);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving;
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(closing.Token);
                conversations.Add(TalkAsync(client));
                Busiest = Math.Max(Busiest, conversations.Count(conversation => !conversation.IsCompleted));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            await using var open = client.GetStream();
            if (!await ObeyAsync(open, "220 sink.example.org")) return;
            await using var secret = new SslStream(open);
            await secret.AuthenticateAsServerAsync(certificate!);
            Interlocked.Increment(ref encrypted);
            await ObeyAsync(secret, greeting: null);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or AuthenticationException)
        {
            // The other side hung up, or the test is over.
        }
    }

    /// <summary>Answers whether the other side wants to go on encrypted.</summary>
    private async Task<bool> ObeyAsync(Stream stream, string? greeting)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.Latin1, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (greeting is not null) await writer.WriteLineAsync(greeting);
        var (to, manner) = ("", Manner.Take);
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
            {
                to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                manner = manners.TryGetValue(to, out var queue) && queue.TryDequeue(out var next) ? next : Manner.Take;
                if (manner is Manner.DropAtRecipient) return false;
                if (manner is Manner.Stall) await Task.Delay(Timeout.Infinite, closing.Token);
                await writer.WriteLineAsync(manner switch { Manner.Refuse => $"550 5.1.1 <{to}> nobody of that name", Manner.Greylist => "451 4.7.1 try again later", _ => "250 ok" });
            }
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var data = await ReadDataAsync(reader);
                if (manner is Manner.DropAtData) return false;
                if (manner is Manner.TakeLate) await KeepAsync();
                taken.Enqueue((to, data));
                await writer.WriteLineAsync("250 taken");
                if (manner is Manner.TakeAndDrop) return false;
            }
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return false;
            }
            else if (line == "STARTTLS" && certificate is not null)
            {
                await writer.WriteLineAsync("220 go on");
                return true;
            }
            else await writer.WriteLineAsync(line.StartsWith("EHLO", StringComparison.Ordinal) && certificate is not null ? "250-sink.example.org\r\n250 STARTTLS" : "250 ok");
        }
        return false;
    }

    private async Task KeepAsync()
    {
        Interlocked.Increment(ref kept);
        await acknowledging.Task.WaitAsync(closing.Token);
        Interlocked.Decrement(ref kept);
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line and not ".") data.Append(line).Append("\r\n");
        return data.ToString();
    }
}

/// <summary>How a try to deliver ends.</summary>
internal enum Manner
{
    Take,

    /// <summary>Acknowledges, and hangs up without waiting for the farewell.</summary>
    TakeAndDrop,
    DropAtRecipient,

    /// <summary>Hangs up after the message, without acknowledging it.</summary>
    DropAtData,

    /// <summary>Has the whole mail and acknowledges it only when the test says so: a tarpit, a slow filter.</summary>
    TakeLate,

    /// <summary>Says nothing any more.</summary>
    Stall,
    Greylist,
    Refuse,
}
