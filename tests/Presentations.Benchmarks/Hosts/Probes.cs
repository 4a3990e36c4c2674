using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Benchmarks.Hosts;
using Presentations.Data.Identity;

[assembly: HostingStartup(typeof(Probes))]

namespace Presentations.Benchmarks.Hosts;

/// <summary>Four addresses that a measured host gets beside its own; each passes everything that its pages pass.</summary>
internal sealed class Probes : IHostingStartup, IStartupFilter
{
    /// <summary>An empty static page.</summary>
    public const string Bare = "/probe/bare";

    /// <summary>A bare static form, which inserts one row when it is posted.</summary>
    public const string Form = "/probe/form";

    /// <summary>Bytes on the managed heap and in the working set, after everything that can be collected has been.</summary>
    public const string Memory = "/probe/memory";

    /// <summary>Signs in who is named by the query "email".</summary>
    public const string SignIn = "/probe/sign-in";

    private static readonly Dictionary<string, Endpoint> Endpoints = new()
    {
        [Bare] = Open(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync("<!DOCTYPE html><html lang=\"en\"><head><title>Empty</title></head><body></body></html>");
        }),
        [Form] = Open(BareForm.AnswerAsync),
        [Memory] = Open(context =>
        {
            var managed = Collected();
            return context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{managed} {Environment.WorkingSet}"));
        }),
        [SignIn] = Open(async context =>
        {
            var signIn = context.RequestServices.GetRequiredService<SignInManager<Account>>();
            await signIn.SignInAsync((await signIn.UserManager.FindByEmailAsync(context.Request.Query["email"]!))!, isPersistent: false);
        }),
    };

    public static void Attach() => Environment.SetEnvironmentVariable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(Probes).Assembly.GetName().Name);

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            if (Endpoints.TryGetValue(context.Request.Path, out var endpoint)) context.SetEndpoint(endpoint);
            return following(context);
        });
        next(app);
    };

    private static Endpoint Open(RequestDelegate answer) => new(answer, new EndpointMetadataCollection(new AllowAnonymousAttribute()), null);

    private static long Collected()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
