using System.Net;
using Presentations.Data;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Doors;

public class PublicAddressTests(Doorway doorway) : IClassFixture<Doorway>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/totals")]
    [InlineData("/totals/ID.csv")]
    [InlineData("/task-forces")]
    public async Task A_probe_that_asks_for_the_head_alone_is_answered_like_a_browser(string address) =>
        Assert.Equal("open", await doorway.TryAsync("nobody", $"HEAD {address}"));

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        await using var host = new TestHost(database);
        await using var busy = host.WithWebHostBuilder(builder => builder.UseSetting("Limits:PublicPerMinute", "1"));
        using var browser = busy.CreateClient(new() { BaseAddress = new Uri("https://localhost") });

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/totals")).StatusCode);
        var refused = await browser.GetAsync("/task-forces");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Please wait a minute, then try again.", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/appsettings.json")]
    [InlineData("/problem/999")]
    public async Task What_does_not_exist_is_missing_and_not_behind_a_sign_in(string address) =>
        Assert.Equal("missing", await doorway.TryAsync("nobody", address));
}
