using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Presentations.Web.Shell;

/// <summary>Writes rows that people open in a spreadsheet; text that a spreadsheet would run as a formula is neutralised.</summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly System.Buffers.SearchValues<char> NeedsQuotes = System.Buffers.SearchValues.Create(",\"\r\n;\t");

    public static string Of(IEnumerable<string> header, IEnumerable<IEnumerable<object?>> rows) => Lines(rows.Prepend(header));

    /// <summary>For files that are written a piece at a time.</summary>
    public static string Lines(IEnumerable<IEnumerable<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.Append(Line(row));
        return text.ToString();
    }

    public static string Line(IEnumerable<object?> row) => string.Join(',', row.Select(Cell)) + "\r\n";

    /// <summary>With the mark by which spreadsheets recognise UTF-8.</summary>
    public static byte[] File(string csv) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)];

    /// <summary>SHA-256 of the file that holds these lines, as sha256sum writes it.</summary>
    public static string HashOf(string csv) => Convert.ToHexStringLower(SHA256.HashData(File(csv)));

    private static string Cell(object? value)
    {
        var text = value switch
        {
            string words => Neutral(words),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => Plain(value),
        };
        return text.AsSpan().ContainsAny(NeedsQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static string Plain(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The text as no spreadsheet takes it for a formula.</summary>
    public static string Neutral(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
}
