namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>Where one of our fields comes from: a column, or the same value for every row.</summary>
public record FieldRule
{
    /// <summary>The column's header, its letter, or "#" and its number.</summary>
    public string? Column { get; init; }

    /// <summary>The same for every row; not together with a column.</summary>
    public string? Value { get; init; }

    /// <summary>The log's word → ours; an empty one means not known.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    /// <summary>Part of the log's text → our word; the first that is contained, for lists all that are.</summary>
    public IReadOnlyDictionary<string, string?>? Contains { get; init; }

    /// <summary>For cells that are empty or cannot be read; an empty one means not known. Without it such a cell rejects the row.</summary>
    public string? Default { get; init; }

    /// <summary>Words that stand for an empty cell, beside those of the whole mapping.</summary>
    public IReadOnlyList<string>? Missing { get; init; }
}

/// <summary>A day or a clock time.</summary>
public sealed record DateRule : FieldRule
{
    /// <summary>Patterns such as "d/M/yyyy"; the usual American and ISO forms when left out.</summary>
    public IReadOnlyList<string>? Formats { get; init; }
}

/// <summary>How long a talk took.</summary>
public sealed record LengthRule : FieldRule
{
    /// <summary>Of a bare number.</summary>
    public LengthUnit Unit { get; init; }
}

/// <summary>What a bare number of a length counts.</summary>
public enum LengthUnit
{
    Minutes,
    Hours,
}

/// <summary>Several values in one cell.</summary>
public sealed record ListRule : FieldRule
{
    /// <summary>What stands between them, for example ";" and " and ".</summary>
    public IReadOnlyList<string>? Separators { get; init; }
}

/// <summary>The names of agencies.</summary>
public sealed record AgencyRule : FieldRule
{
    public IReadOnlyList<string>? Separators { get; init; }

    public UnknownAgency Unknown { get; init; }
}

/// <summary>What happens to an agency that the directory does not have.</summary>
public enum UnknownAgency
{
    Add,
    Leave,
    Reject,
}

/// <summary>One field from one column or several.</summary>
public abstract record JoinedRule : FieldRule
{
    /// <summary>More columns: their texts are set behind each other, their numbers are added up.</summary>
    public IReadOnlyList<string>? Columns { get; init; }
}

/// <summary>A number of people.</summary>
public sealed record CountRule : JoinedRule;

/// <summary>Free text.</summary>
public sealed record TextRule : JoinedRule
{
    /// <summary>Shortens what is too long, with a warning, instead of rejecting the row.</summary>
    public bool Cut { get; init; }
}
