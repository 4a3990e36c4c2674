using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Presentations.Benchmarks.Hosts;

namespace Presentations.Benchmarks.Circuits;

/// <summary>An open page as the server sees it: it was rendered, its circuit runs, its changes are acknowledged. A page with nothing interactive was rendered, and that is all.</summary>
internal sealed partial class PageCircuit : IAsyncDisposable
{
    private const byte EndOfHandshake = 0x1e;

    private readonly ClientWebSocket socket = new();
    private readonly TaskCompletionSource alive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim sending = new(1, 1);
    private Task listening = Task.CompletedTask;

    private PageCircuit() { }

    /// <summary>The timestamp of the last message from the server.</summary>
    public long LastHeard { get; private set; }

    /// <summary>Opens a page and waits until its first interactive rendering is acknowledged.</summary>
    public static async Task<PageCircuit> OpenAsync(HostProcess host, string page, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var answer = await host.Client.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.Redirect) return await OpenAsync(host, answer.Headers.Location!.OriginalString, cookie);
        var html = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();

        var circuit = new PageCircuit();
        if (Operations(html) is not { } operations) return circuit;
        if (cookie is not null) circuit.socket.Options.SetRequestHeader("Cookie", cookie);
        await circuit.ConnectAsync(host.Address, page, html, operations);
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await listening;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ConnectAsync(Uri address, string page, string html, string operations)
    {
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await SendAsync([.. Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}"""), EndOfHandshake]);
        listening = ListenAsync();

        var state = StatePattern().Match(html) is { Success: true } found ? found.Groups[1].Value : "";
        await SendAsync(BlazorPack.Invoke("0", "StartCircuit", address.ToString(), new Uri(address, page).ToString(), "[]", state));
        await SendAsync(BlazorPack.Invoke(null, "UpdateRootComponents", operations, state));
        await alive.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Every interactive part of the page, as the browser's script hands them over; null when it has none.</summary>
    private static string? Operations(string html)
    {
        var markers = MarkerPattern().Matches(html).Select(marker => JsonDocument.Parse(marker.Groups[1].Value).RootElement).Where(marker => marker.TryGetProperty("descriptor", out _)).ToList();
        if (markers.Count == 0) return null;
        return JsonSerializer.Serialize(new
        {
            batchId = 1,
            operations = markers.Select((marker, at) => new { type = "add", ssrComponentId = at + 1, marker }),
        });
    }

    private async Task ListenAsync()
    {
        var (arrived, buffer, isOpen) = (new List<byte>(), new byte[32 * 1024], false);
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (received.MessageType is WebSocketMessageType.Close) break;
                arrived.AddRange(buffer.AsSpan(0, received.Count));
                if (!isOpen)
                {
                    if (arrived.IndexOf(EndOfHandshake) is not (>= 0 and var end)) continue;
                    arrived.RemoveRange(0, end + 1);
                    isOpen = true;
                }
                var messages = new List<BlazorPack.Message>();
                arrived.RemoveRange(0, BlazorPack.Read([.. arrived], messages));
                foreach (var message in messages) await AnswerAsync(message);
            }
            alive.TrySetException(new InvalidOperationException("The server closed the circuit."));
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException or FormatException)
        {
            alive.TrySetException(error);
        }
    }

    private async Task AnswerAsync(BlazorPack.Message message)
    {
        LastHeard = TimeProvider.System.GetTimestamp();
        switch (message.Target)
        {
            case "JS.RenderBatch":
                await SendAsync(BlazorPack.Invoke(null, "OnRenderCompleted", message.Arguments[0], null));
                break;
            case "JS.BeginInvokeJS":
                await SendAsync(BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", message.Arguments[0], true, $"[{message.Arguments[0]},true,null]"));
                break;
            case "JS.EndUpdateRootComponents":
                alive.TrySetResult();
                break;
            case "JS.Error":
                alive.TrySetException(new InvalidOperationException($"The circuit failed: {message.Arguments[0]}"));
                break;
        }
    }

    private async Task SendAsync(byte[] message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->", RegexOptions.Singleline)]
    private static partial Regex MarkerPattern();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex StatePattern();
}
