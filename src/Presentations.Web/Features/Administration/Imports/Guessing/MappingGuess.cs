using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Guessing;

/// <summary>Guesses the mapping of a log from its headers and first rows; a person looks at it before anything is imported.</summary>
public static class MappingGuess
{
    private const int SampleRows = 200;
    private const int LastRows = 5;

    /// <summary>How days are written where the day comes first.</summary>
    internal static readonly string[] DayFirst = ["d/M/yyyy", "d/M/yy", "d.M.yyyy", "d-M-yyyy"];

    private static readonly string[] held = ["past", "held", "completed", "complete", "delivered", "done", "conducted", "given", "closed"];

    public static Mapping Of(LogFile file, string source, ReferenceBook book)
    {
        var columns = HeaderRow.Find(file);
        var (first, last) = Sample(file, columns);
        var guess = ColumnGuess.Of(columns, [.. first.Where(row => TotalCell(row) is null)], book);
        return new GuessedFields(columns, guess).ToMapping(source, Taken(columns, guess, last));
    }

    private static (List<SourceRow> First, Queue<SourceRow> Last) Sample(LogFile file, Columns columns)
    {
        var (first, last) = (new List<SourceRow>(), new Queue<SourceRow>());
        foreach (var row in file.Rows().Where(row => row.Line > columns.HeaderLine))
        {
            if (first.Count < SampleRows) first.Add(row);
            last.Enqueue(row);
            if (last.Count > LastRows) last.Dequeue();
        }
        return (first, last);
    }

    /// <summary>Rows that a status says were held, without the line of totals below.</summary>
    private static List<Condition>? Taken(Columns columns, ColumnGuess guess, IEnumerable<SourceRow> last)
    {
        var conditions = new List<Condition>();
        for (var column = 0; column < columns.Names.Count; column++)
        {
            if (!HeaderWords.Of(columns.Names[column]).Contains("status", StringComparison.Ordinal)) continue;
            var words = guess.Samples[column].Words.Where(word => held.Contains(word, StringComparer.OrdinalIgnoreCase)).ToList();
            if (words.Count > 0) conditions.Add(new Condition { Column = columns.AddressOf(column), Is = words });
        }
        foreach (var column in last.Select(TotalCell).OfType<int>().Distinct())
        {
            conditions.Add(new Condition { Column = columns.AddressOf(column), IsNot = [.. last.Where(row => TotalCell(row) == column).Select(row => row[column]).Distinct()] });
        }
        return conditions.Count == 0 ? null : conditions;
    }

    private static int? TotalCell(SourceRow row)
    {
        var column = row.Cells.ToList().FindIndex(cell => cell.Length > 0);
        return column >= 0 && HeaderWords.Of(row[column]).Split(' ') is ["total" or "totals" or "sum", ..] or ["grand", "total", ..] ? column : null;
    }
}
