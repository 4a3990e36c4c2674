namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>How the file is built; what is left out is found out.</summary>
public sealed record FileRule
{
    public string? Sheet { get; init; }

    /// <summary>The line of the header, counted from 1; 0 when there is none.</summary>
    public int? HeaderRow { get; init; }

    public string? Delimiter { get; init; }

    public string? Encoding { get; init; }
}

/// <summary>Which rows count, what one row is, and what names it.</summary>
public sealed record RowsRule
{
    public RowsAre Are { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<Condition>? Take { get; init; }

    /// <summary>The columns that together name a row for good.</summary>
    public IReadOnlyList<string>? Id { get; init; }
}

/// <summary>What one row of the log is.</summary>
public enum RowsAre
{
    Talks,

    /// <summary>Sums over a period.</summary>
    Summaries,
}

/// <summary>Something that must hold for a row to be taken.</summary>
public sealed record Condition
{
    public string? Column { get; init; }

    /// <summary>One of these, in any case.</summary>
    public IReadOnlyList<string>? Is { get; init; }

    public IReadOnlyList<string>? IsNot { get; init; }

    /// <summary>One of these is part of the cell, in any case.</summary>
    public IReadOnlyList<string>? Contains { get; init; }

    public bool? Empty { get; init; }

    /// <summary>The first day, for a column of dates.</summary>
    public string? From { get; init; }

    /// <summary>The last day, included.</summary>
    public string? To { get; init; }
}

/// <summary>The days that a summary covers: two days, or a month, quarter or year.</summary>
public sealed record PeriodRule
{
    public DateRule? First { get; init; }

    /// <summary>Included; the first day when left out.</summary>
    public DateRule? Last { get; init; }

    /// <summary>A number, a name, or a month with its year.</summary>
    public FieldRule? Month { get; init; }

    public FieldRule? Quarter { get; init; }

    public FieldRule? Year { get; init; }

    /// <summary>The month in which the log's years begin: 10 for federal fiscal years, named by the year in which they end.</summary>
    public int YearStartsIn { get; init; } = 1;
}
