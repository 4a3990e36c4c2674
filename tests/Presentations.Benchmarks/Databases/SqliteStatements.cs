using Microsoft.Data.Sqlite;

namespace Presentations.Benchmarks.Databases;

/// <summary>Plain statements, for what is made behind the product's back.</summary>
internal static class SqliteStatements
{
    public static void Run(this SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    public static List<T> List<T>(this SqliteConnection connection, string query, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
