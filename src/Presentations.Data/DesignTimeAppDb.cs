using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Presentations.Data.Access;

namespace Presentations.Data;

/// <summary>Opens the database for <c>dotnet ef</c>, on SQLite.</summary>
internal sealed class DesignTimeSqliteAppDb : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) => new(
        AppDatabase.Common(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite("Data Source=:memory:")), AccessScope.System, new Surroundings(TimeProvider.System));
}

/// <summary>Opens the database for <c>dotnet ef</c>, on SQL Server.</summary>
internal sealed class DesignTimeSqlServerAppDb : IDesignTimeDbContextFactory<SqlServerAppDb>
{
    public SqlServerAppDb CreateDbContext(string[] args) => new(
        AppDatabase.Common(new DbContextOptionsBuilder<SqlServerAppDb>().UseSqlServer("Server=.")), AccessScope.System, new Surroundings(TimeProvider.System));
}
