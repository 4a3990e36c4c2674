namespace Presentations.Web.Demo;

/// <summary>Registers the demonstration with the host.</summary>
public static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddScoped<DemoCampaign>()
        .AddScoped<DemoDesk>()
        .AddScoped<DemoPresence>();
}
