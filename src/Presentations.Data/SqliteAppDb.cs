using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data;

/// <summary>The database on SQLite, the embedded default.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, AccessScope scope, Surroundings surroundings) : AppDb(options, scope, surroundings)
{
    public override async Task PassThroughAsync(CancellationToken ct = default)
    {
        await Database.OpenConnectionAsync(ct);
        await SqliteDurability.UnmapAsync((SqliteConnection)Database.GetDbConnection(), ct);
    }

    private protected override AppDb Another() => new SqliteAppDb(options, AccessScope.System, Surroundings);
}
