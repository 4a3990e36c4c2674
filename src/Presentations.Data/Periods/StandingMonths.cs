using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>Months that are submitted or approved: what they stand on counts. One that was sent back holds nothing any more.</summary>
public static class StandingMonths
{
    public static IQueryable<ReportingPeriod> Standing(this IQueryable<ReportingPeriod> periods) =>
        periods.Where(period => period.Status == PeriodStatus.Submitted || period.Status == PeriodStatus.Approved);

    /// <summary>The submissions that months stand on.</summary>
    public static IQueryable<int> StandingSubmissions(this AppDb db) => db.ReportingPeriods.Standing().Submissions();

    /// <summary>The latest of each month that has one.</summary>
    internal static IQueryable<int> Submissions(this IQueryable<ReportingPeriod> periods) => periods.Where(period => period.LatestId != null).Select(period => period.LatestId!.Value);
}
