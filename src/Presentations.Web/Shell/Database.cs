using Microsoft.Data.Sqlite;
using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Shell;

/// <summary>Which database this process uses.</summary>
public static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder, string[] args)
    {
        Rule.Require(args is not [.., "--database"], "--database needs a value, for example \"Provider=Sqlite;Data Source=x.db\".", "database");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPresentationsData(Choose(builder.Configuration, builder.Environment.ContentRootPath));
        builder.Services.AddScoped<FirstRun>();
        builder.Services.AddHostedService<DatabaseInUse>();
    }

    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstRun>().PrepareAsync(app.Lifetime.ApplicationStopping);
    }

    /// <summary>The option --database wins; its file is looked for in the caller's folder, a configured one in the program's.</summary>
    private static DatabaseOptions Choose(ConfigurationManager configuration, string contentRoot) =>
        configuration[DatabaseOptions.Section] is { Length: > 0 } named
            ? Located(DatabaseOptions.Parse(named), Directory.GetCurrentDirectory())
            : Located(configuration.Read<DatabaseOptions>(), contentRoot);

    private static DatabaseOptions Located(DatabaseOptions options, string folder)
    {
        if (options.Provider is not DatabaseProvider.Sqlite) return options;
        var connection = new SqliteConnectionStringBuilder(options.ConnectionString);
        connection.DataSource = Path.GetFullPath(connection.DataSource, folder);
        Directory.CreateDirectory(Path.GetDirectoryName(connection.DataSource)!);
        return new DatabaseOptions { Provider = options.Provider, ConnectionString = connection.ConnectionString };
    }
}
