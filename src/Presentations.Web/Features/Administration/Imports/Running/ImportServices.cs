namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>Registers what all imports share.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services, string folder) => services
        .AddSingleton(new ImportFiles(folder))
        .AddSingleton<RunningImports>()
        .AddScoped<OrderedImport>();
}
