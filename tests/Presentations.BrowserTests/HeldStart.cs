using System.Text;
using Microsoft.Playwright;

namespace Presentations.BrowserTests;

/// <summary>Keeps a page waiting for the server's answer that brings it to life.</summary>
internal sealed class HeldStart
{
    private readonly Lock gate = new();
    private readonly List<Action> held = [];
    private readonly TaskCompletionSource asked = new();
    private bool isHolding = true;

    /// <summary>Done when the page has told the server its address.</summary>
    public Task Asked => asked.Task;

    /// <summary>Before the page is opened.</summary>
    public Task HoldAsync(IPage page) => page.RouteWebSocketAsync("**/_blazor**", socket =>
    {
        var server = socket.ConnectToServer();
        socket.OnMessage(message =>
        {
            server.Pass(message);
            if (message.Binary is { } bytes && Encoding.Latin1.GetString(bytes).Contains("StartCircuit", StringComparison.Ordinal)) asked.TrySetResult();
        });
        server.OnMessage(message => Answer(message, socket));
    });

    public void LetGo()
    {
        lock (gate)
        {
            isHolding = false;
            held.ForEach(send => send());
            held.Clear();
        }
    }

    private void Answer(IWebSocketFrame message, IWebSocketRoute page)
    {
        lock (gate)
        {
            if (isHolding && Asked.IsCompleted) held.Add(() => page.Pass(message));
            else page.Pass(message);
        }
    }
}
