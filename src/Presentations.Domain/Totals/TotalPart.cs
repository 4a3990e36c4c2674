namespace Presentations.Domain.Totals;

/// <summary>What a line of the totals is made from. Recorded stands alone; the others add up to what is known now.</summary>
public enum TotalPart
{
    /// <summary>Every delivered talk, as it is recorded now.</summary>
    Recorded,

    /// <summary>The lines of approved submissions.</summary>
    Approved,

    /// <summary>The lines of submissions that nobody has approved yet.</summary>
    Pending,

    /// <summary>What approved restatements add and take away; may be below zero.</summary>
    Restated,
}

/// <summary>Which figures are asked for.</summary>
public enum FigureStatus
{
    Recorded,

    /// <summary>The latest approved submissions, as they were submitted.</summary>
    Approved,

    /// <summary>The latest submissions that nobody has returned, and the restatements approved since.</summary>
    KnownNow,
}

/// <summary>How figures are made up, and the words for them.</summary>
public static class FigureStatusParts
{
    public static IReadOnlyList<TotalPart> Parts(this FigureStatus status) => status switch
    {
        FigureStatus.Approved => [TotalPart.Approved],
        FigureStatus.KnownNow => [TotalPart.Approved, TotalPart.Pending, TotalPart.Restated],
        _ => [TotalPart.Recorded],
    };

    public static string Label(this FigureStatus status) => status switch
    {
        FigureStatus.KnownNow => "As known now",
        _ => status.ToString(),
    };
}
