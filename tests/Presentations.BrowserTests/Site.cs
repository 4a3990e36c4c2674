using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Presentations.BrowserTests.Site))]

namespace Presentations.BrowserTests;

/// <summary>The host as Development starts it, on a port and a database of its own, and one Chromium for all tests.</summary>
public sealed class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Milliseconds that a page may take on a machine that does much else; nobody waits for them when all is well.</summary>
    private const int Patience = 30_000;

    private static readonly string? Chromium = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private readonly string folder = Directory.CreateTempSubdirectory("presentations-browser-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        UseKestrel(0);
        StartServer();
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
    }

    /// <summary>A browser window of its own; without Chromium the test is skipped, in continuous integration it fails.</summary>
    public async Task<Visitor> VisitorAsync(Screen? screen = null, bool hasScript = true)
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("Chromium is not installed.");
        Assert.NotNull(browser);
        screen ??= Screen.Desktop;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = hasScript,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ReducedMotion = ReducedMotion.Reduce, // nothing is looked at while it still moves
        });
        context.SetDefaultTimeout(2 * Patience);
        return new Visitor(this, await context.NewPageAsync());
    }

    public override async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database", $"Data Source={Path.Combine(folder, "presentations.db")}")
        .UseSetting("Server:KeysFolder", Path.Combine(folder, "keys"))
        .UseSetting("Server:ImportsFolder", Path.Combine(folder, "imports"))
        .UseSetting("Limits:SignInPerMinute", "10000")
        .UseSetting("Limits:AskAfterSeconds", "0")
        .UseSetting("SignIn:RecheckSeconds", "2")
        .ConfigureLogging(logging => logging.ClearProviders());
}
