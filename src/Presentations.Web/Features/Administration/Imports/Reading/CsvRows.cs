using System.Text;
using CsvHelper;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>The rows of a delimited text, streamed.</summary>
internal static class CsvRows
{
    public static IEnumerable<SourceRow> Read(Stream text, Encoding encoding, char delimiter)
    {
        using var csv = CsvReader.Create(text, new CsvReaderOptions
        {
            Encoding = encoding,
            Separator = delimiter,
            HasHeader = false,
            TrackLineNumbers = true,
            DetectSeparatorHint = false,
            PoolStrings = true,
            OnMalformedRecord = Refuse,
        });
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var column = 0; column < cells.Length; column++) cells[column] = csv.GetString(column).Trim();
            yield return new SourceRow((int)csv.LineNumber, cells);
        }
    }

    /// <summary>A quotation mark that never closes would swallow the rest of the file as one cell; other stray marks are text.</summary>
    private static void Refuse(CsvMalformedRecord record) => Rule.Require(record.Reason is not CsvMalformedReason.UnterminatedQuote,
        $"Line {record.LineNumber:N0}: a quotation mark opens in this row and never closes. Close it, or write it twice inside a quoted cell.");
}
