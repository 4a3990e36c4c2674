using Microsoft.Playwright;

namespace Presentations.BrowserTests;

internal static class Frames
{
    /// <summary>Hands on a message as it came.</summary>
    public static void Pass(this IWebSocketRoute receiver, IWebSocketFrame message)
    {
        if (message.Binary is { } bytes) receiver.Send(bytes);
        else receiver.Send(message.Text!);
    }
}
