using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Takes the submissions of the demonstration campaign out with its talks: the only ones that ever go.</summary>
internal static class DemoSubmissionRemoval
{
    public static async Task<List<RollupKey>> MonthsAsync(AppDb db, CancellationToken ct) =>
        (await db.Submissions.Where(submission => submission.IsDemo).Select(submission => new { submission.OwnerId, submission.Month }).Distinct().ToListAsync(ct))
            .ConvertAll(submission => new RollupKey(submission.OwnerId, submission.Month));

    /// <summary>In the caller's transaction; the months are locked before and counted anew after.</summary>
    public static async Task RunAsync(AppDb db, CancellationToken ct)
    {
        var demo = db.Submissions.Where(submission => submission.IsDemo).Select(submission => submission.Id);
        await db.ReportingPeriods.Where(period => period.LatestId != null && demo.Contains(period.LatestId.Value)).ExecuteDeleteAsync(ct);
        await db.Reviews.Where(review => demo.Contains(review.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.SubmittedAdjustments.Where(adjustment => demo.Contains(adjustment.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.Restatements.Where(restatement => demo.Contains(restatement.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.SubmittedRemarks.Where(remark => demo.Contains(remark.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.SubmittedAgencies.Where(agency => demo.Contains(agency.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.SubmittedSummaries.Where(summary => demo.Contains(summary.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.Set<SubmittedCount>().Where(count => demo.Contains(count.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.SubmittedTalks.Where(talk => demo.Contains(talk.SubmissionId)).ExecuteDeleteAsync(ct);
        await db.Submissions.Where(submission => submission.IsDemo).ExecuteDeleteAsync(ct);
    }
}
