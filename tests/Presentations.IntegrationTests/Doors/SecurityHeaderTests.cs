namespace Presentations.IntegrationTests.Doors;

public class SecurityHeaderTests(Doorway doorway) : IClassFixture<Doorway>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/administration/people")]
    [InlineData("/no-such-page")]
    [InlineData("/css/base.css")]
    public async Task Every_answer_tells_the_browser_what_our_pages_never_need(string address)
    {
        var headers = (await doorway.BrowserOf("pat").GetAsync(address)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("strict-origin-when-cross-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("geolocation=()", headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }
}
