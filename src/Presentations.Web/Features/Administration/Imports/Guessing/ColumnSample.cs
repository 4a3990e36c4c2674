using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;

namespace Presentations.Web.Features.Administration.Imports.Guessing;

/// <summary>What the first rows of a log hold in one column.</summary>
internal sealed class ColumnSample
{
    private static readonly Missing missing = new(Mapping.UsualMissing);
    private static readonly Days days = new(null);
    private static readonly Days dayFirst = new(MappingGuess.DayFirst);

    private readonly ReferenceBook book;
    private readonly List<string> cells;
    private readonly int rows;

    public ColumnSample(IReadOnlyList<SourceRow> sample, int column, ReferenceBook book)
    {
        (this.book, rows) = (book, sample.Count);
        cells = [.. sample.Select(row => row[column]).Where(cell => !missing.Holds(cell))];
    }

    public bool IsEmpty => cells.Count == 0;

    public IReadOnlyList<string> Words => [.. cells.Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether the cells can be what the field holds; a column without cells can be anything.</summary>
    public bool Suits(string field) => IsEmpty || field switch
    {
        "date" or "period.first" or "period.last" => Share(IsDay) >= 0.6,
        "start" or "end" => Share(IsTime) >= 0.6,
        "minutes" => Share(cell => IsLength(cell, LengthUnit.Minutes) || IsLength(cell, LengthUnit.Hours)) >= 0.5,
        "state" => Share(cell => book.Places.State(cell) is not null) >= 0.6,
        "zip" => Share(cell => Data.Reference.ZipText.Of(cell) is not null) >= 0.6,
        "rows.id" => cells.Count == rows && Words.Count == rows && cells.Average(cell => cell.Length) < 40,
        "attendance.total" or "presentations" => Share(IsCount) >= 0.6,
        "period.year" => Share(cell => cell.Any(char.IsAsciiDigit) && cell.Length <= 8) >= 0.8,
        "period.quarter" => Share(cell => cell.Length <= 14 && cell.Any(digit => digit is >= '1' and <= '4')) >= 0.8,
        "period.month" => Share(IsMonth) >= 0.8,
        _ when field.StartsWith("attendance.audiences.", StringComparison.Ordinal) => Share(IsCount) >= 0.6,
        "repeat" => Share(cell => cell.Length <= 5) >= 0.8,
        "city" or "venue" or "attendance.audience" or "kind" or "format" or "topics" or "title" or "agency" or "partners" or "presenter" or "notes" =>
            Share(cell => cell.Any(char.IsLetter) && !IsAddressOfPage(cell)) >= 0.6,
        _ => true,
    };

    /// <summary>The share of the cells for which something holds.</summary>
    public double Share(Func<string, bool> holds) => cells.Count == 0 ? 0 : (double)cells.Count(holds) / cells.Count;

    public static bool IsCount(string cell) => Reads(() => Count.Parse(cell, ','));

    public static bool IsLength(string cell, LengthUnit unit) => Reads(() => Length.Parse(cell, unit));

    private static bool IsDay(string cell) => Reads(() => days.Parse(cell)) || Reads(() => dayFirst.Parse(cell));

    private static bool IsTime(string cell) => Reads(() => ClockTime.ParseStart(cell));

    private static bool IsMonth(string cell) => Reads(() => MonthName.Parse(cell));

    private static bool IsAddressOfPage(string cell) => cell.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool Reads<T>(Func<T> read)
    {
        try
        {
            read();
            return true;
        }
        catch (RuleViolation)
        {
            return false;
        }
    }
}
