using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data;

/// <summary>The database on SQL Server, for production.</summary>
public sealed class SqlServerAppDb(DbContextOptions<SqlServerAppDb> options, AccessScope scope, Surroundings surroundings) : AppDb(options, scope, surroundings)
{
    private protected override AppDb Another() => new SqlServerAppDb(options, AccessScope.System, Surroundings);
}
