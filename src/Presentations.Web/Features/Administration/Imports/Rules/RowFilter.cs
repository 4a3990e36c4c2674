using Presentations.Domain;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;

namespace Presentations.Web.Features.Administration.Imports.Rules;

/// <summary>Which rows of a log are taken: all conditions must hold, and a header that is repeated further down is none.</summary>
internal sealed class RowFilter
{
    private readonly Columns columns;
    private readonly List<Func<SourceRow, bool>> conditions;

    public RowFilter(Mapping mapping, Columns columns, Missing missing)
    {
        this.columns = columns;
        conditions = [.. (mapping.Rows?.Take ?? []).Select(condition => Compile(condition, columns, missing, mapping.Date?.Formats))];
    }

    public bool Takes(SourceRow row) => conditions.TrueForAll(condition => condition(row)) && !IsHeader(row);

    private bool IsHeader(SourceRow row) => columns.HeaderLine > 0 && row.Cells.SequenceEqual(columns.Names);

    private static Func<SourceRow, bool> Compile(Condition condition, Columns columns, Missing missing, IReadOnlyList<string>? formats)
    {
        Rule.Require(condition.Column is not null, "A condition in “rows.take” needs a “column”.", "rows.take");
        Rule.Require((condition.Is ?? condition.IsNot ?? condition.Contains) is not null || (condition.From ?? condition.To) is not null || condition.Empty is not null,
            $"The condition on “{condition.Column}” needs “is”, “isNot”, “contains”, “empty”, “from” or “to”.", "rows.take");
        var column = columns.Find(condition.Column, "rows.take");
        var (from, to) = (Day(condition.From), Day(condition.To));
        var days = new Days(formats);
        return row => Holds(condition, row[column], missing) && IsWithin(row[column], days, from, to);
    }

    private static bool Holds(Condition condition, string cell, Missing missing) =>
        (condition.Is is null || condition.Is.Contains(cell, StringComparer.OrdinalIgnoreCase))
        && (condition.IsNot is null || !condition.IsNot.Contains(cell, StringComparer.OrdinalIgnoreCase))
        && (condition.Contains is null || condition.Contains.Any(part => cell.Contains(part, StringComparison.OrdinalIgnoreCase)))
        && (condition.Empty is null || condition.Empty == missing.Holds(cell));

    /// <summary>A cell that is no day is let through: the row is rejected later, with a reason.</summary>
    private static bool IsWithin(string cell, Days days, DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null) return true;
        if (cell.Length == 0) return false;
        try
        {
            var day = days.Parse(cell).Day;
            return (from is null || day >= from) && (to is null || day <= to);
        }
        catch (RuleViolation)
        {
            return true;
        }
    }

    private static DateOnly? Day(string? text) => text is null ? null : new Days(null).Parse(text).Day;
}
