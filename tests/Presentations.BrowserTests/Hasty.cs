using System.Net;
using System.Net.Sockets;

namespace Presentations.BrowserTests;

/// <summary>Somebody at another address of this machine who asks too often, so that nobody else is turned away.</summary>
internal static class Hasty
{
    private const int Most = 1_000;

    /// <summary>The page that they are answered in the end.</summary>
    public static async Task<string> TooManyAsync(this Site site, string address)
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = FromElsewhereAsync };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        for (var times = 0; times < Most; times++)
        {
            using var answer = await client.GetAsync(address);
            if (answer.StatusCode is HttpStatusCode.TooManyRequests) return await answer.Content.ReadAsStringAsync();
        }
        throw new InvalidOperationException($"{address} was answered {Most} times.");
    }

    private static async ValueTask<Stream> FromElsewhereAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.9"), 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
