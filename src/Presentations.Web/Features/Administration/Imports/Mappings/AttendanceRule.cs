namespace Presentations.Web.Features.Administration.Imports.Mappings;

/// <summary>How many came, and who.</summary>
public sealed record AttendanceRule
{
    /// <summary>Our audience code → the column of its count.</summary>
    public IReadOnlyDictionary<string, CountRule>? Audiences { get; init; }

    public CountRule? Total { get; init; }

    /// <summary>Who the total counts, when a column says so.</summary>
    public FieldRule? Audience { get; init; }

    /// <summary>The audience of what the total has beyond the counted audiences.</summary>
    public string? Rest { get; init; }

    /// <summary>What a count of 0 means.</summary>
    public ZeroMeans Zero { get; init; }

    /// <summary>What happens to counts such as "~45" and "45+".</summary>
    public Estimates Estimates { get; init; }

    /// <summary>The sign between thousands.</summary>
    public string Thousands { get; init; } = ",";
}

/// <summary>What a count of 0 says.</summary>
public enum ZeroMeans
{
    Unknown,
    Nobody,
}

/// <summary>What happens to counts that say themselves that they are estimated.</summary>
public enum Estimates
{
    Reject,

    /// <summary>Counted, with the basis "estimate".</summary>
    Take,
}
