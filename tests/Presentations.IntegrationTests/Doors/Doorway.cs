using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Presentations.IntegrationTests.Doors;

/// <summary>One host before which everybody stands with a browser of their own.</summary>
public sealed partial class Doorway : IAsyncLifetime
{
    private readonly Dictionary<string, HttpClient> browsers = [];
    private Scene scene = null!;
    private TestHost host = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await Scene.SetAsync();
        host = new TestHost(scene.Database);
        foreach (var who in Scene.Everybody) browsers[who] = await host.BrowserOfAsync(scene.Member(who));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await scene.DisposeAsync();
    }

    /// <summary>What is mapped, apart from static assets.</summary>
    public IEnumerable<string> Addresses => host.Addresses
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Select(endpoint => (Takes(endpoint, "GET") ? "" : "POST ") + "/" + endpoint.RoutePattern.RawText!.Trim('/'))
        .Distinct();

    public HttpClient BrowserOf(string who) => browsers[who];

    public async Task<string> TryAsync(string who, string address) => Word(await AskAsync(who, address, Sample));

    /// <summary>The page without what differs from one request to the next, for an id that exists or one that does not.</summary>
    public async Task<(HttpStatusCode Status, string Text)> ReadAsync(string who, string address, bool missing)
    {
        var response = await AskAsync(who, address, missing ? _ => "999999" : Sample);
        var text = (await response.Content.ReadAsStringAsync()).Replace(response.RequestMessage!.RequestUri!.AbsolutePath.TrimStart('/'), "", StringComparison.Ordinal);
        return (response.StatusCode, Digits().Replace(Tokens().Replace(text, ""), "#"));
    }

    private Task<HttpResponseMessage> AskAsync(string who, string address, Func<string, string> sample)
    {
        var (method, path) = address.Split(' ') is [var named, var rest] ? (new HttpMethod(named), rest) : (HttpMethod.Get, address);
        return browsers[who].SendAsync(new HttpRequestMessage(method, Parameter().Replace(path, match => sample(match.Groups["name"].Value)))
        {
            Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null,
        });
    }

    /// <summary>A value for each parameter of an address; ids are those of the scene.</summary>
    private string Sample(string parameter) => parameter switch
    {
        "status" => "404",
        "state" => "ID",
        "path" => "no-such-page",
        "Token" or "secret" => "not-a-token",
        "ImportId" or "importId" => $"{scene.Import}",
        "RequestId" => $"{scene.Request}",
        "MailId" => $"{scene.Mail}",
        "token" => scene.Feed.Token,
        "entryId" => $"{scene.Entry}",
        "VisitId" => $"{scene.Visit}",
        "PresentationId" => $"{scene.Talk}",
        "CampaignId" => $"{scene.Campaign}",
        "FigureId" => "1",
        "Code" => "ID",
        "OwnerCode" or "ownerCode" => "ID",
        "Month" or "month" => "2018-02",
        "Number" or "number" => "1",
        "AgencyId" => $"{scene.Agency}",
        "VenueId" => $"{scene.Venue}",
        "AccountId" or "MemberId" => $"{scene.Database.Ada}",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Give this parameter a value here."),
    };

    private static string Word(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => "open",
        HttpStatusCode.Redirect when response.Headers.Location!.OriginalString.Contains("/sign-in?", StringComparison.Ordinal) => "sign-in",
        HttpStatusCode.Unauthorized => "sign-in",
        HttpStatusCode.Redirect => "away",
        HttpStatusCode.Forbidden => "denied",
        HttpStatusCode.NotFound => "missing",
        HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed => "refused",
        HttpStatusCode.InternalServerError => "broken",
        var other => $"{(int)other}",
    };

    private static bool Takes(RouteEndpoint endpoint, string method) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains(method);

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""<!--Blazor[^>]*-->|<input type="hidden"[^>]*>|value="CfDJ[^"]*" """)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
