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
        var (first, last) = (DateRange.MonthOf(days.First), DateRange.MonthOf(days.Last));
        return db.Submissions.Where(submission => submission.Month >= first && submission.Month <= last && submission.AtUtc <= momentUtc
                && !db.Submissions.Any(later => later.OwnerId == submission.OwnerId && later.Month == submission.Month && later.Number > submission.Number && later.AtUtc <= momentUtc)
                && !db.Reviews.Any(review => review.SubmissionId == submission.Id && review.Decision == ReviewDecision.Returned && review.AtUtc <= momentUtc))
            .Select(submission => submission.Id);
    }

    /// <summary>How the months stood that had been submitted by then, from one month on, as yyyymm.</summary>
    /// <inheritdoc cref="Require" path="/exception"/>
    public static async Task<IReadOnlyCollection<MonthStanding>> MonthsAsync(AppDb db, DateTime momentUtc, int first, CancellationToken ct)
    {
        Require(db, momentUtc);
        var submitted = db.Submissions.Where(submission => submission.Month >= first && submission.AtUtc <= momentUtc).OrderBy(submission => submission.Number).Select(submission => new
        {
            submission.OwnerId, submission.Month, submission.Id, submission.RulesVersion,
            Decision = db.Reviews.Where(review => review.SubmissionId == submission.Id && review.AtUtc <= momentUtc).Select(review => (ReviewDecision?)review.Decision).FirstOrDefault(),
        });

        // The latest version of a month comes last, and takes the place of those before it.
        var months = new Dictionary<RollupKey, MonthStanding>();
        await foreach (var row in submitted.AsAsyncEnumerable().WithCancellation(ct))
        {
            var key = new RollupKey(row.OwnerId, row.Month);
            months[key] = new MonthStanding(key, StatusAfter(row.Decision), row.Id, row.RulesVersion);
        }
        return months.Values;
    }

    private static PeriodStatus StatusAfter(ReviewDecision? decision) => decision switch
    {
        ReviewDecision.Approved => PeriodStatus.Approved,
        ReviewDecision.Returned => PeriodStatus.Returned,
        _ => PeriodStatus.Submitted,
    };
}
