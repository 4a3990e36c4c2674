using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Which talks a total is about. What is null is not asked for.</summary>
public sealed record TotalsFilter(DateRange Days)
{
    /// <summary>Every day that a talk can have.</summary>
    public static DateRange AllDays { get; } = new(new DateOnly(Bounds.FirstYear, 1, 1), new DateOnly(9998, 12, 31));

    public Kind? Kind { get; init; }

    /// <summary>An audience's code: people of this audience, and the talks where some of it came.</summary>
    public string? Audience { get; init; }

    public int? OwnerId { get; init; }

    /// <summary>Only these owners, such as those of a campaign; null for all.</summary>
    public IReadOnlyList<int>? Among { get; init; }

    public string? StateCode { get; init; }

    public FigureStatus Status { get; init; }

    /// <summary>Figures as they were submitted at that moment; then <see cref="Status"/> is not asked. Null for the present.</summary>
    public DateTime? AsSubmittedUtc { get; init; }

    /// <summary>Whether the figures come from submissions.</summary>
    public bool IsOfficial => Status is not FigureStatus.Recorded || AsSubmittedUtc is not null;
}

/// <summary>By what a total is split into lines.</summary>
public enum TotalsBy
{
    State,
    County,
    TaskForce,
    Agency,
    Kind,

    /// <summary>A talk has several: presentations overlap and are not added up.</summary>
    Audience,

    /// <summary>A talk has several: nothing is added up.</summary>
    Topic,
    Month,
    Format,
}

/// <summary>One line of a total.</summary>
/// <param name="Key">A state's, audience's, topic's, kind's or format's code, a county's FIPS, an owner's or agency's id, a month as yyyymm; empty when the talks do not say.</param>
/// <param name="StateCode">The state of a county line.</param>
public readonly record struct TotalsLine(string Key, string StateCode, Figures Figures);
