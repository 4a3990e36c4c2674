using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Data.Access;
using Presentations.Data.Saving;

namespace Presentations.Data;

/// <summary>The one database of this process; opens it for a scope.</summary>
public sealed class AppDatabase(DatabaseOptions database, TimeProvider clock) : IDisposable
{
    private readonly DbContextOptions options = database.Provider switch
    {
        DatabaseProvider.SqlServer => Common(new DbContextOptionsBuilder<SqlServerAppDb>()
            .UseSqlServer(database.ConnectionString, server => server.EnableRetryOnFailure().UseCompatibilityLevel(160))),
        _ => Common(new DbContextOptionsBuilder<SqliteAppDb>()
            .UseSqlite(database.ConnectionString).AddInterceptors(SqliteDurability.Instance)),
    };

    public DatabaseProvider Provider => database.Provider;

    public string ConnectionString => database.ConnectionString;

    internal Surroundings Surroundings { get; } = new(clock, database.Provider is DatabaseProvider.Sqlite ? new WriteTurns() : null);

    public void Dispose() => Surroundings.Turns?.Dispose();

    internal AppDb Open(AccessScope scope) => options is DbContextOptions<SqliteAppDb> sqlite
        ? new SqliteAppDb(sqlite, scope, Surroundings)
        : new SqlServerAppDb((DbContextOptions<SqlServerAppDb>)options, scope, Surroundings);

    internal static DbContextOptions<T> Common<T>(DbContextOptionsBuilder<T> builder) where T : AppDb
    {
        builder.ReplaceService<IModelCacheKeyFactory, AccessModelCacheKeyFactory>().UseApplicationServiceProvider(IdentitySchema);
        return builder.Options;
    }

    /// <summary>Where Identity looks for the version of its tables.</summary>
    private static readonly IServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();
}
