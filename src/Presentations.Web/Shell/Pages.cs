using Microsoft.AspNetCore.Components.Server;
using Presentations.Web.Public.Requests;
using Radzen;

namespace Presentations.Web.Shell;

/// <summary>Staff pages: rendered on the server, alive over a circuit.</summary>
public static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddSingleton<FormStamp>();
        builder.Services.AddSingleton<BlankForms>();
        builder.Services.Configure<CircuitOptions>(circuit =>
        {
            circuit.DetailedErrors = builder.Environment.IsDevelopment();
            circuit.DisconnectedCircuitMaxRetained = 200;
        });
    }

    public static void MapAssets(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealthChecks("/healthz").AllowAnonymous();
    }

    public static void MapStaffPages(this WebApplication app) =>
        app.MapRazorComponents<Root>()
            .AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = null);
}
