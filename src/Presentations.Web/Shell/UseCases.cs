namespace Presentations.Web.Shell;

/// <summary>Finds every use case, so that adding one edits no list.</summary>
public static class UseCases
{
    public static IEnumerable<Type> All => typeof(IUseCase).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IUseCase)));

    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var useCase in All) services.AddScoped(useCase);
        return services;
    }
}
