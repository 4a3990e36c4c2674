using System.Net;
using System.Text.RegularExpressions;

namespace Presentations.Benchmarks.Hosts;

/// <summary>A static form, fetched and posted as a browser without JavaScript does it.</summary>
internal sealed partial class PostedForm
{
    private const string Caller = "X-Forwarded-For";

    private readonly HostProcess host;
    private readonly string address;
    private readonly string network;
    private readonly string cookie;
    private readonly Dictionary<string, string> hidden;

    private PostedForm(HostProcess host, string address, string network, string cookie, Dictionary<string, string> hidden) =>
        (this.host, this.address, this.network, this.cookie, this.hidden) = (host, address, network, cookie, hidden);

    /// <param name="network">The address that the host is told it comes from.</param>
    public static async Task<PostedForm> OpenAsync(HostProcess host, string address, string network = "203.0.113.7")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(Caller, network);
        using var answer = await host.Client.SendAsync(request);
        var page = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return new(host, address, network, answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0],
            HiddenInput().Matches(page).DistinctBy(input => input.Groups["name"].Value).ToDictionary(input => input.Groups["name"].Value, input => input.Groups["value"].Value));
    }

    /// <summary>True when it was taken, false when so many from that network are not; anything else is a fault.</summary>
    public async Task<bool> SendAsync(params IEnumerable<KeyValuePair<string, string>> typed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add(Caller, network);
        var fields = new Dictionary<string, string>(hidden);
        foreach (var (name, value) in typed) fields[name] = value;
        request.Content = new FormUrlEncodedContent(fields);
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect => true,
            HttpStatusCode.TooManyRequests => false,
            var status => throw new InvalidOperationException($"{address} answered {status}: {string.Join(' ', Refusal().Matches(await answer.Content.ReadAsStringAsync()).Select(refusal => refusal.Groups["words"].Value))}"),
        };
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" """)]
    private static partial Regex HiddenInput();

    [GeneratedRegex("""class="validation-message"[^>]*>(?<words>[^<]+)""")]
    private static partial Regex Refusal();
}
