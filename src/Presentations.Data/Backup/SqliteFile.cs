using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Presentations.Domain;

namespace Presentations.Data.Backup;

/// <summary>An SQLite database as a file: to copy while it is in use, to check, and to put in another's place.</summary>
public sealed class SqliteFile(string path)
{
    private const int Busy = 5;

    public string Path { get; } = path;

    /// <summary>The file of the configured database; refuses on SQL Server, which has backups of its own.</summary>
    public static SqliteFile Of(AppDatabase database)
    {
        Rule.Require(database.Provider is DatabaseProvider.Sqlite,
            "This database is on SQL Server: use BACKUP DATABASE and RESTORE DATABASE there. Nothing was done.");
        return new SqliteFile(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
    }

    /// <summary>A consistent copy as of now, in one file; people may go on working.</summary>
    public async Task CopyToAsync(SqliteFile target, CancellationToken ct = default)
    {
        Rule.Require(File.Exists(Path), $"There is no database at {Path}.");
        await using var from = await OpenAsync(SqliteOpenMode.ReadOnly, ct);
        await using var to = await target.OpenAsync(SqliteOpenMode.ReadWriteCreate, ct);
        from.BackupDatabase(to);
        await ScalarAsync(to, "PRAGMA journal_mode = DELETE", ct);
    }

    /// <summary>Refuses a file that is damaged or no database.</summary>
    public async Task RequireSoundAsync(CancellationToken ct = default)
    {
        Rule.Require(File.Exists(Path), $"There is no file {Path}.");
        try
        {
            await using var connection = await OpenAsync(SqliteOpenMode.ReadOnly, ct);
            var finding = await ScalarAsync(connection, "PRAGMA integrity_check(1)", ct);
            Rule.Require(finding is "ok", $"{Path} is damaged: {finding}. Nothing was changed.");
        }
        catch (SqliteException)
        {
            throw new RuleViolation($"{Path} is not an SQLite database, or it cannot be read. Nothing was changed.");
        }
    }

    /// <summary>Refuses a file that another program, or a newer version of this one, has made.</summary>
    public async Task RequireKnownMigrationsAsync(AppDatabase database, CancellationToken ct = default)
    {
        await using var db = database.Open(Access.AccessScope.System);
        var known = db.Database.GetMigrations().ToHashSet();
        var applied = await AppliedMigrationsAsync(ct);
        Rule.Require(applied.Count > 0, $"{Path} is not a database of this product. Nothing was changed.");
        var newer = applied.Find(migration => !known.Contains(migration));
        Rule.Require(newer is null,
            $"{Path} is from a newer version of this program ({newer}). Update the program first. Nothing was changed.");
    }

    /// <summary>Refuses while a host or another command has the database open, and folds its journal into the one file.</summary>
    public async Task RequireUnusedAsync(CancellationToken ct = default)
    {
        try
        {
            await using var connection = await OpenAsync(SqliteOpenMode.ReadWrite, ct);
            await ScalarAsync(connection, "PRAGMA journal_mode = DELETE", ct);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == Busy)
        {
            throw new RuleViolation("The database is in use. Stop the host first, then restore. Nothing was changed.");
        }
    }

    private async Task<List<string>> AppliedMigrationsAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(SqliteOpenMode.ReadOnly, ct);
        if (await ScalarAsync(connection, "SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'", ct) is null) return [];
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var migrations = new List<string>();
        while (await reader.ReadAsync(ct)) migrations.Add(reader.GetString(0));
        return migrations;
    }

    private async Task<SqliteConnection> OpenAsync(SqliteOpenMode mode, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task<string?> ScalarAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(ct) as string;
    }
}
