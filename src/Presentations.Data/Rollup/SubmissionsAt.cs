using Presentations.Domain.Periods;

namespace Presentations.Data.Rollup;

/// <summary>The submissions that stood at a moment: of each month the latest version that nobody had returned by then.</summary>
internal static class SubmissionsAt
{
    public static IQueryable<int> Of(AppDb db, DateTime momentUtc) => db.Submissions
        .Where(submission => submission.AtUtc <= momentUtc
            && !db.Submissions.Any(later => later.OwnerId == submission.OwnerId && later.Month == submission.Month && later.Number > submission.Number && later.AtUtc <= momentUtc)
            && !db.Reviews.Any(review => review.SubmissionId == submission.Id && review.Decision == ReviewDecision.Returned && review.AtUtc <= momentUtc))
        .Select(submission => submission.Id);
}
