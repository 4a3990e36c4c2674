using System.Net;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Doors;

public sealed class SignInDoorTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(Presentations.Data.DatabaseProvider.Sqlite, "");

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Signing_in_by_one_click_exists_in_Development_only()
    {
        await using var production = new TestHost(database);
        await using var development = new TestHost(database, "Development");

        Assert.DoesNotContain(production.Addresses, endpoint => endpoint.RoutePattern.RawText == "/sign-in/as");
        Assert.Contains(development.Addresses, endpoint => endpoint.RoutePattern.RawText == "/sign-in/as");
        Assert.DoesNotContain("sign in as", await PageAsync(production, "/sign-in"), StringComparison.Ordinal);
        Assert.Contains("sign in as", await PageAsync(development, "/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_passwords_soon_waits()
    {
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(null);

        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 6; attempt++)
            answers.Add((await browser.PostAsync("/sign-in", new FormUrlEncodedContent([]))).StatusCode);

        Assert.DoesNotContain(HttpStatusCode.TooManyRequests, answers[..5]);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[5]);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData(null)]
    public void Signing_in_never_leads_to_another_site(string? returnUrl) => Assert.Equal("/start", Web.Account.LocalAddress.Of(returnUrl));

    [Theory]
    [InlineData("/")]
    [InlineData("/log/new?copy=3")]
    public void Signing_in_leads_back_to_where_the_person_was(string returnUrl) => Assert.Equal(returnUrl, Web.Account.LocalAddress.Of(returnUrl));

    private static async Task<string> PageAsync(TestHost host, string address)
    {
        using var browser = await host.BrowserOfAsync(null);
        return await browser.GetStringAsync(address);
    }
}
