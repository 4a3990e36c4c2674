namespace Presentations.Domain.Periods;

/// <summary>Where a month of a task force stands on its way to a published figure.</summary>
public enum PeriodStatus
{
    /// <summary>Talks come and go; nothing is frozen.</summary>
    Open,

    /// <summary>Frozen, and waiting for somebody else's approval.</summary>
    Submitted,

    /// <summary>Its submission is part of the approved figures, for good.</summary>
    Approved,

    /// <summary>Sent back with a reason; the talks may change freely until it is submitted again.</summary>
    Returned,
}

/// <summary>The words that people read for the codes above.</summary>
public static class PeriodStatusWords
{
    public static string Label(this PeriodStatus status) => status switch
    {
        PeriodStatus.Submitted => "Submitted, not yet approved",
        _ => status.ToString(),
    };

    /// <summary>Whether a figure has been given out that later corrections must not change silently.</summary>
    public static bool IsFrozen(this PeriodStatus status) => status is PeriodStatus.Submitted or PeriodStatus.Approved;
}
