using Presentations.Data;
using Presentations.Web.Demo;
using Presentations.Web.Mail;

namespace Presentations.Web.Shell;

/// <summary>Every section of the configuration that is ours; appsettings.example.json explains them.</summary>
public static class Settings
{
    public static IReadOnlyDictionary<string, Type> Sections { get; } = new Dictionary<string, Type>
    {
        [DatabaseOptions.Section] = typeof(DatabaseOptions),
        ["Server"] = typeof(Server),
        ["SignIn"] = typeof(SignInRules),
        ["Limits"] = typeof(Limits),
        ["Public"] = typeof(PublicPages),
        ["Mail"] = typeof(MailOptions),
        ["Retention"] = typeof(Retention),
        ["Demo"] = typeof(DemoOptions),
    };

    public static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true).AddEnvironmentVariables();
        foreach (var (section, type) in Sections.Where(section => section.Key != DatabaseOptions.Section))
            builder.Services.AddSingleton(type, builder.Configuration.GetSection(section).Get(type) ?? Activator.CreateInstance(type)!);
    }

    /// <summary>The settings of one section, as they stand while the host is put together.</summary>
    public static T Read<T>(this IConfiguration configuration) where T : new() =>
        configuration.GetSection(Sections.Single(section => section.Value == typeof(T)).Key).Get<T>() ?? new();
}
