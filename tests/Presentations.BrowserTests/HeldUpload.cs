using Microsoft.Playwright;

namespace Presentations.BrowserTests;

/// <summary>Stops what a page uploads on its way, so that its progress can be looked at.</summary>
internal sealed class HeldUpload
{
    /// <summary>Bytes of a message that only a part of a file has.</summary>
    private const int Part = 8_000;

    private readonly Lock gate = new();
    private readonly List<Action> held = [];
    private bool isHolding = true;

    /// <summary>Before the page is opened.</summary>
    public Task HoldAsync(IPage page) => page.RouteWebSocketAsync("**/_blazor**", socket =>
    {
        var server = socket.ConnectToServer();
        socket.OnMessage(message => Pass(message, server));
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

    /// <summary>What follows a part that is held waits behind it.</summary>
    private void Pass(IWebSocketFrame message, IWebSocketRoute server)
    {
        lock (gate)
        {
            if (isHolding && (held.Count > 0 || message.Binary?.Length > Part)) held.Add(() => server.Pass(message));
            else server.Pass(message);
        }
    }
}
