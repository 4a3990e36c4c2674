using Microsoft.Data.Sqlite;

namespace Presentations.Benchmarks.Databases;

/// <summary>Puts rows into one table, as fast as SQLite takes them.</summary>
internal sealed class TableInsert : IDisposable
{
    private readonly SqliteCommand command;

    public TableInsert(SqliteConnection connection, string table, params string[] columns)
    {
        command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})
            """;
        foreach (var column in columns) command.Parameters.AddWithValue($"@{column}", DBNull.Value);
        command.Prepare();
    }

    /// <summary>In the order of the columns.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var column = 0; column < values.Length; column++) command.Parameters[column].Value = values[column] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
