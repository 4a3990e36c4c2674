using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>How far an owner's month is reported, now or at a moment, and its latest submission.</summary>
/// <param name="SubmissionId">Also one that was returned; null before the first.</param>
/// <param name="RulesVersion">By which its submission was counted; 0 before the first.</param>
internal readonly record struct MonthStanding(RollupKey Key, PeriodStatus Status, int? SubmissionId, int RulesVersion)
{
    /// <summary>Whether official figures of this status, or as submitted at the moment of this standing, hold its submission.</summary>
    public bool Holds(TotalsFilter filter) => SubmissionId is not null
        && (filter is { Status: FigureStatus.Approved, AsSubmittedUtc: null } ? Status is PeriodStatus.Approved : Status.IsFrozen());

    /// <summary>Whether its submission is in the figures of a question.</summary>
    public bool IsIn(TotalsFilter filter) => Holds(filter)
        && Key.Month >= DateRange.MonthOf(filter.Days.First) && Key.Month <= DateRange.MonthOf(filter.Days.Last)
        && (filter.OwnerId ?? Key.OwnerId) == Key.OwnerId && filter.Among?.Contains(Key.OwnerId) is not false;
}
