using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Doors;

/// <summary>The host on the database of a test; as in Production unless told otherwise.</summary>
internal sealed class TestHost(TestDatabase database, string environment = "Production", ILoggerProvider? log = null) : WebApplicationFactory<Program>
{
    public IEnumerable<RouteEndpoint> Addresses =>
        Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    /// <summary>A browser in which that person is signed in; null is somebody who has not signed in.</summary>
    public async Task<HttpClient> BrowserOfAsync(int? memberId)
    {
        var browser = CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false, HandleCookies = false });
        if (memberId is { } id) browser.DefaultRequestHeaders.Add("Cookie", await CookieAsync(id));
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(environment)
        .UseSetting("Database", $"Provider={database.Options.Provider};{database.Options.ConnectionString}")
        .UseSetting("Server:KeysFolder", TestKeys.Folder)
        .UseSetting("Server:ImportsFolder", database.ImportsFolder)
        .UseSetting("Limits:SignInPerMinute", "5")
        .UseSetting("Limits:PublicPerMinute", "1000")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(database.Clock).AddTransient<IStartupFilter, CallerAddress>())
        .ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (log is not null) logging.AddProvider(log);
        });

    private async Task<string> CookieAsync(int memberId)
    {
        await using var scope = Services.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<Presentations.Data.Identity.Account>>();
        await using var db = database.AsSystem();
        ClaimsPrincipal person = await signIn.CreateUserPrincipalAsync(await db.Accounts.SingleAsync(account => account.MemberId == memberId));

        var cookie = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(person, new() { IssuedUtc = DateTimeOffset.MaxValue.AddYears(-1), ExpiresUtc = DateTimeOffset.MaxValue }, IdentityConstants.ApplicationScheme);
        return $"{cookie.Cookie.Name}={WebUtility.UrlEncode(cookie.TicketDataFormat.Protect(ticket))}";
    }
}
