using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Presentations.Data.Bulk;

/// <summary>
/// Inserts many new rows of one type with prepared commands: the change tracker's bookkeeping costs several times as much as the database
/// does. Tables, columns and conversions come from the model, so both providers understand it. Keys that the database makes are left to it.
/// </summary>
internal sealed class RowInsert<T> where T : class
{
    /// <summary>SQL Server takes 2,100 at most, and SQLite looks each up by its name among all others: a few rows at once are soonest done.</summary>
    private const int MostParameters = 30;

    private readonly List<Column> all;
    private readonly string table;
    private readonly ISqlGenerationHelper sql;

    /// <param name="db">Names the model.</param>
    /// <param name="given">Values that the rows do not hold themselves, such as the key of a parent that was inserted just before.</param>
    public RowInsert(DbContext db, params (string Property, Func<T, object?> Value)[] given)
    {
        sql = db.GetService<ISqlGenerationHelper>();
        var type = db.Model.FindEntityType(typeof(T))!;
        var stored = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        all =
        [
            .. from property in type.GetProperties()
               where !(property.IsPrimaryKey() && property.ValueGenerated is ValueGenerated.OnAdd)
               let value = given.FirstOrDefault(one => one.Property == property.Name).Value ?? property.GetGetter().GetClrValue
               select new Column(sql.DelimitIdentifier(property.GetColumnName(stored)!), property.GetRelationalTypeMapping(), property.IsNullable, value),
        ];
        table = sql.DelimitIdentifier(stored.Name, stored.Schema);
    }

    public async Task RunAsync(DbTransaction transaction, IReadOnlyList<T> rows, CancellationToken ct)
    {
        // A column that is empty throughout costs as much as one that is not; left out, it is as empty.
        var columns = all.FindAll(column => !column.IsNullable || rows.Any(row => column.Value(row) is not null));
        var atOnce = Math.Max(1, MostParameters / columns.Count);
        await using var whole = rows.Count >= atOnce ? await PrepareAsync(transaction, columns, atOnce, ct) : null;
        foreach (var chunk in rows.Chunk(atOnce))
        {
            await using var rest = chunk.Length < atOnce ? await PrepareAsync(transaction, columns, chunk.Length, ct) : null;
            var command = rest ?? whole!;
            for (var at = 0; at < chunk.Length; at++) Fill(command, columns, chunk[at], at);
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static void Fill(DbCommand command, List<Column> columns, T row, int at)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            var (_, mapping, _, value) = columns[column];
            var given = value(row);
            command.Parameters[at * columns.Count + column].Value = (mapping.Converter is { } converter ? converter.ConvertToProvider(given) : given) ?? DBNull.Value;
        }
    }

    private async Task<DbCommand> PrepareAsync(DbTransaction transaction, List<Column> columns, int rows, CancellationToken ct)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var text = new StringBuilder($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ");
        for (var at = 0; at < rows; at++)
        {
            text.Append(at == 0 ? "(" : ", (");
            for (var column = 0; column < columns.Count; column++)
            {
                var name = $"p{at * columns.Count + column}";
                text.Append(column == 0 ? "" : ", ").Append(sql.GenerateParameterName(name));
                command.Parameters.Add(columns[column].Mapping.CreateParameter(command, sql.GenerateParameterName(name), null, columns[column].IsNullable, ParameterDirection.Input));
            }
            text.Append(')');
        }
        command.CommandText = text.ToString();
        await command.PrepareAsync(ct);
        return command;
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, bool IsNullable, Func<T, object?> Value);
}
