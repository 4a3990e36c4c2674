using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;

namespace Presentations.Web.Features.Administration.Imports.Reading;

/// <summary>Finds the header among titles, empty lines and the first rows.</summary>
public static class HeaderRow
{
    private const int Searched = 50;

    /// <summary>The line that the mapping says, else the first row that has every column it names.</summary>
    public static Columns Find(LogFile file, Mapping mapping)
    {
        var first = file.Rows().Take(Searched).ToList();
        Rule.Require(first.Count > 0, "The file has no rows.");
        if (mapping.File?.HeaderRow is { } line) return At(line, first);

        var named = mapping.NamedColumns().Select(column => column.Column).Where(column => !Columns.IsNumber(column)).ToList();
        foreach (var row in first)
        {
            var columns = new Columns(row);
            if (named.TrueForAll(columns.Has)) return columns;
        }
        return new Columns(Guess(first));
    }

    public static Columns Find(LogFile file)
    {
        var first = file.Rows().Take(Searched).ToList();
        Rule.Require(first.Count > 0, "The file has no rows.");
        return new Columns(Guess(first));
    }

    private static Columns At(int line, List<SourceRow> first)
    {
        if (line == 0) return new Columns(first.Max(row => row.Cells.Count));
        return first.Find(row => row.Line == line) is { } header ? new Columns(header)
            : throw new RuleViolation($"Line {line} holds no header: it is empty, or lies beyond the first {Searched} rows.", "file.headerRow");
    }

    /// <summary>The first row that is nearly as wide as the widest and holds words rather than numbers.</summary>
    private static SourceRow Guess(List<SourceRow> first)
    {
        var widest = first.Max(Filled);
        return first.Find(row => Filled(row) >= Math.Max(2, widest * 0.6) && row.Cells.Count(IsWord) >= Filled(row) * 0.7) ?? first[0];
    }

    private static int Filled(SourceRow row) => row.Cells.Count(cell => cell.Length > 0);

    private static bool IsWord(string cell) => cell.Length > 0 && (char.IsLetter(cell[0]) || cell.Count(char.IsLetter) * 2 > cell.Length) && !cell.Any(char.IsControl);
}
