using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Everything that a database holds, as whoever has a copy of it could read it.</summary>
internal static class EveryTable
{
    /// <summary>The words among these that are still there: "table: word". Mails are opened first.</summary>
    public static async Task<IReadOnlyList<string>> HoldingAsync(this TestDatabase database, IReadOnlyCollection<string> words)
    {
        List<string> found = [];
        await using var db = database.AsSystem();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            var text = await ReadAsync(db, table);
            found.AddRange(words.Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{table}: {word}"));
        }
        foreach (var mail in await database.MailsAsync())
            found.AddRange(words.Where(word => $"{mail}".Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{mail.Kind} to {mail.To}: {word}"));
        return found;
    }

    private static async Task<string> ReadAsync(DbContext db, string table)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        var text = new StringBuilder();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            for (var column = 0; column < reader.FieldCount; column++) text.Append(reader.GetValue(column) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(column)).Append('\n');
        return text.ToString();
    }
}
