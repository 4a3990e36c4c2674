using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>
/// Recognizes the rows of a log when it is read again: by the columns that name a row, else by all that the row holds, where the second of two
/// equal rows is another one than the first. One per reading: it counts.
/// </summary>
internal sealed class RowId(Mapping mapping, Columns columns)
{
    private const char Between = '\u001F';

    private readonly int[] named = [.. (mapping.Rows?.Id ?? []).Select(column => columns.Find(column, "rows.id"))];
    private readonly string source = mapping.Source.Trim();
    private readonly Dictionary<Guid, int> occurrences = [];

    public bool IsNamed => named.Length > 0;

    /// <summary>The same for the same row of the same log, whenever and wherever it is read.</summary>
    public Guid EntryIdOf(SourceRow row)
    {
        if (IsNamed)
        {
            var id = named.Select(column => row[column]).ToList();
            Rule.Require(id.Exists(part => part.Length > 0), "The row has no id, so it could not be recognized when the log is read again.", "rows.id");
            return Hash($"{source}{Between}id{Between}{string.Join(Between, id)}");
        }
        var content = ContentOf(row);
        ref var occurrence = ref CollectionsMarshal.GetValueRefOrAddDefault(occurrences, content, out _);
        return Hash($"{source}{Between}row{Between}{content}{Between}{++occurrence}");
    }

    /// <summary>The same for rows that hold the same.</summary>
    public static Guid ContentOf(SourceRow row) => Hash(string.Join(Between, row.Cells).TrimEnd(Between));

    private static Guid Hash(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
