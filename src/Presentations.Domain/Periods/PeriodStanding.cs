namespace Presentations.Domain.Periods;

/// <summary>How far one task force has reported a range of months.</summary>
public enum PeriodStanding
{
    /// <summary>No month of it: silence, which is not "nothing delivered".</summary>
    NotReported,

    /// <summary>Some months, none of which is approved, and nothing of the others.</summary>
    SubmittedInPart,

    /// <summary>Some months, one of which at least is approved, and nothing of the others.</summary>
    InPart,

    /// <summary>A month was sent back and has not come again.</summary>
    Returned,

    /// <summary>Every month, and one at least waits for approval.</summary>
    Submitted,

    /// <summary>Every month is approved.</summary>
    Approved,
}

/// <summary>The standing that the months of a range make together.</summary>
public static class PeriodStandings
{
    /// <param name="months">Of one task force; an open one is like one that is left out.</param>
    /// <param name="expected">How many months there are.</param>
    public static PeriodStanding Of(IReadOnlyCollection<PeriodStatus> months, int expected)
    {
        var frozen = months.Count(PeriodStatusWords.IsFrozen);
        return months.Contains(PeriodStatus.Returned) ? PeriodStanding.Returned
            : frozen == 0 ? PeriodStanding.NotReported
            : frozen < expected ? months.Contains(PeriodStatus.Approved) ? PeriodStanding.InPart : PeriodStanding.SubmittedInPart
            : months.Contains(PeriodStatus.Submitted) ? PeriodStanding.Submitted
            : PeriodStanding.Approved;
    }

    public static string Label(this PeriodStanding standing) => standing switch
    {
        PeriodStanding.NotReported => "Not reported",
        PeriodStanding.SubmittedInPart => "Submitted in part, not approved yet",
        PeriodStanding.InPart => "In part",
        _ => standing.ToString(),
    };
}
