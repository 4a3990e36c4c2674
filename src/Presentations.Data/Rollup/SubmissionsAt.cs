using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>The submissions that stood at a moment: of each month the latest version that nobody had returned by then.</summary>
internal static class SubmissionsAt
{
    /// <exception cref="RuleViolation">The day is still to come: its figure would change under the same name.</exception>
    public static void Require(AppDb db, DateTime momentUtc) =>
        Rule.Require(momentUtc.Date <= db.Clock.GetUtcNow().UtcDateTime.Date, FormattableString.Invariant($"{momentUtc:yyyy-MM-dd} is still to come: ask for figures as submitted by the end of a day up to today."), "As submitted");

    /// <summary>Of the months that the days touch.</summary>
    /// <inheritdoc cref="Require" path="/exception"/>
    public static IQueryable<int> Of(AppDb db, DateTime momentUtc, DateRange days)
    {
        Require(db, momentUtc);
        return At(db, momentUtc, DateRange.MonthOf(days.First), DateRange.MonthOf(days.Last));
    }

    /// <summary>How every month stood that had been submitted by then.</summary>
    /// <inheritdoc cref="Require" path="/exception"/>
    public static async Task<List<MonthStanding>> MonthsAsync(AppDb db, DateTime momentUtc, CancellationToken ct)
    {
        Require(db, momentUtc);
        var submitted = await db.Submissions.Where(submission => submission.AtUtc <= momentUtc).Select(submission => new
        {
            submission.OwnerId, submission.Month, submission.Number, submission.Id, submission.RulesVersion,
            Decision = db.Reviews.Where(review => review.SubmissionId == submission.Id && review.AtUtc <= momentUtc).Select(review => (ReviewDecision?)review.Decision).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. submitted.GroupBy(row => new RollupKey(row.OwnerId, row.Month), (key, versions) => (Key: key, Latest: versions.MaxBy(row => row.Number)!)).Select(month =>
            new MonthStanding(month.Key, StatusAfter(month.Latest.Decision), month.Latest.Id, month.Latest.RulesVersion))];
    }

    private static PeriodStatus StatusAfter(ReviewDecision? decision) => decision switch
    {
        ReviewDecision.Approved => PeriodStatus.Approved,
        ReviewDecision.Returned => PeriodStatus.Returned,
        _ => PeriodStatus.Submitted,
    };

    private static IQueryable<int> At(AppDb db, DateTime momentUtc, int first, int last) => db.Submissions
        .Where(submission => submission.Month >= first && submission.Month <= last && submission.AtUtc <= momentUtc
            && !db.Submissions.Any(later => later.OwnerId == submission.OwnerId && later.Month == submission.Month && later.Number > submission.Number && later.AtUtc <= momentUtc)
            && !db.Reviews.Any(review => review.SubmissionId == submission.Id && review.Decision == ReviewDecision.Returned && review.AtUtc <= momentUtc))
        .Select(submission => submission.Id);
}
