using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Presentations.IntegrationTests.Mail.Sending;

/// <summary>A mail server on this machine's own network that behaves as badly as a test wants, towards one recipient at a time.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, Queue<Manner>> manners = new();
    private readonly ConcurrentQueue<(string To, string Data)> taken = new();
    private readonly Task serving;

    public MailSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

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
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 sink.example.org");
            await ObeyAsync(reader, writer);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The other side hung up, or the test is over.
        }
    }

    private async Task ObeyAsync(StreamReader reader, StreamWriter writer)
    {
        var (to, manner) = ("", Manner.Take);
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
            {
                to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                manner = manners.TryGetValue(to, out var queue) && queue.TryDequeue(out var next) ? next : Manner.Take;
                if (manner is Manner.DropAtRecipient) return;
                if (manner is Manner.Stall) await Task.Delay(Timeout.Infinite, closing.Token);
                await writer.WriteLineAsync(manner switch { Manner.Refuse => $"550 5.1.1 <{to}> nobody of that name", Manner.Greylist => "451 4.7.1 try again later", _ => "250 ok" });
            }
            else if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var data = await ReadDataAsync(reader);
                if (manner is Manner.DropAtData) return;
                taken.Enqueue((to, data));
                await writer.WriteLineAsync("250 taken");
                if (manner is Manner.TakeAndDrop) return;
            }
            else if (line == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else await writer.WriteLineAsync("250 ok");
        }
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

    /// <summary>Says nothing any more.</summary>
    Stall,
    Greylist,
    Refuse,
}
