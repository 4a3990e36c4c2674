using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Data.Rollup;

/// <summary>The submissions that stood at a moment: of each month the latest version that nobody had returned by then.</summary>
internal static class SubmissionsAt
{
    /// <exception cref="RuleViolation">The day is still to come: its figure would change under the same name.</exception>
    public static void Require(AppDb db, DateTime momentUtc) =>
        Rule.Require(momentUtc.Date <= db.Clock.GetUtcNow().UtcDateTime.Date, FormattableString.Invariant($"{momentUtc:yyyy-MM-dd} is still to come: ask for figures as submitted by the end of a day up to today."), "As submitted");

    /// <inheritdoc cref="Require" path="/exception"/>
    public static IQueryable<int> Of(AppDb db, DateTime momentUtc)
    {
        Require(db, momentUtc);
        return At(db, momentUtc);
    }

    private static IQueryable<int> At(AppDb db, DateTime momentUtc) => db.Submissions
        .Where(submission => submission.AtUtc <= momentUtc
            && !db.Submissions.Any(later => later.OwnerId == submission.OwnerId && later.Month == submission.Month && later.Number > submission.Number && later.AtUtc <= momentUtc)
            && !db.Reviews.Any(review => review.SubmissionId == submission.Id && review.Decision == ReviewDecision.Returned && review.AtUtc <= momentUtc))
        .Select(submission => submission.Id);
}
