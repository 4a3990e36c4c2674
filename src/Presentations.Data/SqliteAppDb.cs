using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data;

/// <summary>The database on SQLite, the embedded default.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, AccessScope scope, TimeProvider clock) : AppDb(options, scope, clock)
{
    private protected override AppDb Another() => new SqliteAppDb(options, AccessScope.System, Clock);
}
