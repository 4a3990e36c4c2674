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

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/appsettings.json")]
    [InlineData("/problem/999")]
    public async Task What_does_not_exist_is_missing_and_not_behind_a_sign_in(string address) =>
        Assert.Equal("missing", await doorway.TryAsync("nobody", address));
}
