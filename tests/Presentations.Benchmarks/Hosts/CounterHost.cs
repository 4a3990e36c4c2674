using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Benchmarks.Hosts.Template;

namespace Presentations.Benchmarks.Hosts;

/// <summary>The stock template with its counter page, in a process of its own and with the probes.</summary>
internal static class CounterHost
{
    public const string Verb = "serve-counter";

    public static async Task<int> RunAsync(string[] args)
    {
        Probes.Attach();
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<TemplateApp>().AddInteractiveServerRenderMode();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(string.Join(' ', app.Urls)));
        await app.RunAsync();
        return 0;
    }

    public static Task<HostProcess> StartAsync() =>
        HostProcess.StartAsync(Environment.ProcessPath!, [.. HostProcess.ThisProgram, Verb, "--urls", "http://127.0.0.1:0"], new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });
}
