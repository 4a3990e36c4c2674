using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Presentations.Data;

/// <summary>Makes SQLite keep what it has acknowledged through a power cut, and lets readers go on while somebody writes.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    public static SqliteDurability Instance { get; } = new();

    private const string Journal = "PRAGMA journal_mode = WAL; ";
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 4000; PRAGMA mmap_size = 268435456;";

    /// <summary>Opening takes a handle that the pool kept: said once, it knows, and said again, it would map the file anew.</summary>
    private static readonly ConditionalWeakTable<sqlite3, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (Told.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = IsReadOnly(connection) ? Pragmas : Journal + Pragmas;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(handle, Instance);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>From now on this connection keeps no part of the file in the memory of the process; whoever opens its handle next says everything again.</summary>
    public static async Task UnmapAsync(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA mmap_size = 0";
        await command.ExecuteNonQueryAsync(ct);
        Told.Remove(connection.Handle!);
    }

    /// <summary>A connection that only asks whether the file exists cannot change how it is journalled.</summary>
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly;
}
