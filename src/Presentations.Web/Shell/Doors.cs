using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;

namespace Presentations.Web.Shell;

/// <summary>What every request passes before it reaches a page.</summary>
public static class Doors
{
    public static void AddDoors(this WebApplicationBuilder builder)
    {
        var server = builder.Configuration.Read<Server>();
        var limits = builder.Configuration.Read<Limits>();

        builder.AddAddress();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<AskedThisHour>();
        builder.Services.AddRateLimiter(limits.Apply);
        builder.Services.AddOutputCache();
        builder.Services.AddCompression();
        builder.Services.AddHealthChecks();
        builder.Services.AddAntiforgery(antiforgery => (antiforgery.Cookie.Name, antiforgery.Cookie.SecurePolicy) = ("presentations.form", CookieSecurePolicy.SameAsRequest));
        builder.Services.AddDataProtection()
            .SetApplicationName("Presentations")
            .PersistKeysToFileSystem(new(Path.Combine(builder.Environment.ContentRootPath, server.KeysFolder)));
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = server.TrustedProxies.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in server.TrustedProxies) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    public static void UseDoors(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error");
            app.UseHsts();
        }
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseRouting();
        app.UseRateLimiter();
        app.UsePerson();
        app.UseAntiforgery();
        app.UseOutputCache();
        app.UseCompression();
    }
}
