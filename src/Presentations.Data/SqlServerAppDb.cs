using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data;

/// <summary>The database on SQL Server, for production.</summary>
public sealed class SqlServerAppDb(DbContextOptions<SqlServerAppDb> options, AccessScope scope, TimeProvider clock) : AppDb(options, scope, clock)
{
    private protected override AppDb Another() => new SqlServerAppDb(options, AccessScope.System, Clock);
}
