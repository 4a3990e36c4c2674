using System.Text.RegularExpressions;
using Presentations.IntegrationTests.Doors;

namespace Presentations.IntegrationTests.Public.Requests;

/// <summary>A form of the host as a browser, or a program, fetches and posts it.</summary>
internal sealed partial class PostedForm
{
    private readonly HttpClient browser;
    private readonly string cookie;
    private readonly string network;
    private readonly Dictionary<string, string> hidden;

    private PostedForm(HttpClient browser, string cookie, string network, Dictionary<string, string> hidden) =>
        (this.browser, this.cookie, this.network, this.hidden) = (browser, cookie, network, hidden);

    /// <param name="network">The address that it is fetched and posted from.</param>
    public static async Task<PostedForm> OpenAsync(HttpClient browser, string address, string network)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(CallerAddress.Header, network);
        using var response = await browser.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var page = await response.Content.ReadAsStringAsync();
        return new(browser, response.Headers.GetValues("Set-Cookie").Single().Split(';')[0], network,
            Hidden().Matches(page).DistinctBy(input => input.Groups["name"].Value).ToDictionary(input => input.Groups["name"].Value, input => input.Groups["value"].Value));
    }

    /// <summary>A request of a library in Boise.</summary>
    public static Dictionary<string, string> Library(string email = "robin@library.example.org") => new()
    {
        ["IsOther"] = "true", ["Place"] = "Boise Library", ["City"] = "Boise", ["Zip"] = "83702", ["State"] = "ID", ["Audiences"] = "parents", ["Topics"] = "gaming",
        ["Windows[0].FirstDay"] = "2018-06-20", ["Windows[0].From"] = "18:00", ["Windows[0].To"] = "20:00", ["Sessions"] = "1", ["Minutes"] = "60", ["Name"] = "Robin Vale", ["Email"] = email,
    };

    public async Task<HttpResponseMessage> SendAsync(string address, Dictionary<string, string> typed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.Add("Cookie", cookie);
        request.Headers.Add(CallerAddress.Header, network);
        request.Content = new FormUrlEncodedContent(hidden.Where(input => !typed.ContainsKey(input.Key)).Concat(typed));
        return await browser.SendAsync(request);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" """)]
    private static partial Regex Hidden();
}
