using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>One reason why what is known now differs from what had been submitted at a moment.</summary>
/// <param name="Before">The presentation's line then; null when it was in no figure, or when a whole month is meant.</param>
/// <param name="Figures">What it adds to the figures of the question, or takes away.</param>
/// <param name="ById">The member who submitted, returned, or approved the restatement.</param>
public sealed record FigureDifference(
    DifferenceCause Cause, int OwnerId, int Month, TalkLine? Before, TalkLine? After, Figures Figures, int? ById, DateTime? AtUtc, string? Because)
{
    /// <summary>Null when a whole month is meant.</summary>
    public int? PresentationId => (After ?? Before)?.PresentationId;
}

/// <summary>What happened since.</summary>
public enum DifferenceCause
{
    /// <summary>A month had not been submitted yet, or had been sent back, and is submitted now.</summary>
    Submitted,

    /// <summary>A month was sent back and submitted again, and this presentation differs.</summary>
    SubmittedAgain,

    /// <summary>A month was sent back and has not come again.</summary>
    Returned,

    /// <summary>A correction of a presentation was approved.</summary>
    Restated,
}
