using Microsoft.Extensions.DependencyInjection;

namespace Presentations.Data;

/// <summary>Registers the database with the host.</summary>
public static class DataServices
{
    /// <summary>The host adds its own <see cref="Access.ICurrentPerson"/>.</summary>
    public static IServiceCollection AddPresentationsData(this IServiceCollection services, DatabaseOptions database) => services
        .AddSingleton(database)
        .AddSingleton(provider => new AppDatabase(database, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Reference.ReferenceData>()
        .AddSingleton<Rollup.TotalsCube>()
        .AddSingleton<Rollup.TotalsReader>()
        .AddSingleton<Scheduling.PresenterTimesReader>()
        .AddScoped<AppDbFactory>();
}
