using Presentations.Web.Demo;

namespace Presentations.Web.Shell;

/// <summary>Says at the console where the pages are and how to get in.</summary>
public static class Announcement
{
    private const string DevelopmentUrl = "http://localhost:5080";

    private static readonly string[] AddressSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Development has an address of its own when none is configured.</summary>
    public static void AddAddress(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment() && AddressSettings.All(setting => string.IsNullOrEmpty(builder.Configuration[setting])))
            builder.WebHost.UseUrls(DevelopmentUrl);
    }

    public static void Announce(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
        "Presentations is at {Addresses}. {SignIn}",
        string.Join(", ", app.Urls),
        app.Environment.IsDevelopment()
            ? $"Sign in at /sign-in with one click as {string.Join(", ", Cast.All.Select(person => person.Name))}."
            : "The verb “create-admin EMAIL” lets the first administrator in."));
}
