using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>The summaries that the submission of a month takes along: those that end in it, and those that came after their own month was submitted.</summary>
public static class UntoldSummaries
{
    public static IQueryable<Summary> Of(AppDb db, int ownerId, int month)
    {
        var last = DateRange.FirstDayOf(month).AddMonths(1).AddDays(-1);
        var standing = Standing(db);
        return db.Summaries.Where(summary => summary.OwnerId == ownerId && summary.LastDay <= last
            && !db.SubmittedSummaries.Any(told => told.SummaryId == summary.Id && standing.Contains(told.SubmissionId)));
    }

    /// <summary>The submissions that months stand on; one that was sent back holds nothing any more.</summary>
    public static IQueryable<int> Standing(AppDb db) => db.ReportingPeriods
        .Where(period => period.LatestId != null && (period.Status == PeriodStatus.Submitted || period.Status == PeriodStatus.Approved)).Select(period => period.LatestId!.Value);
}
