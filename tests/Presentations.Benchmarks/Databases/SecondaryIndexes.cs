using Microsoft.Data.Sqlite;

namespace Presentations.Benchmarks.Databases;

/// <summary>Takes the indexes away while many rows come in: building them once afterwards takes a fraction of the time.</summary>
internal sealed class SecondaryIndexes : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<string> statements;

    private SecondaryIndexes(SqliteConnection connection)
    {
        this.connection = connection;
        var indexes = connection.List("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL", row => (Name: row.GetString(0), Sql: row.GetString(1)));
        foreach (var (name, _) in indexes) connection.Run($"DROP INDEX \"{name}\"");
        statements = indexes.ConvertAll(index => index.Sql);
    }

    public static SecondaryIndexes Without(SqliteConnection connection) => new(connection);

    public void Dispose()
    {
        foreach (var statement in statements) connection.Run(statement);
    }
}
