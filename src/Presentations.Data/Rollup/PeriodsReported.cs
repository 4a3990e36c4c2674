using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Answers how far task forces have reported a range of days: what stands under every official figure.</summary>
public static class PeriodsReported
{
    /// <param name="expected">The task forces that the figure is about.</param>
    /// <param name="days">Their months, as far as they are over, are asked for; a month in part is asked for whole.</param>
    /// <param name="asSubmittedUtc">How it stood at that moment; null for now.</param>
    public static async Task<PeriodCompleteness> CountAsync(AppDb db, IReadOnlyCollection<int> expected, DateRange days, DateTime? asSubmittedUtc = null, CancellationToken ct = default)
    {
        var standings = await OfAsync(db, expected, days, asSubmittedUtc, ct);
        return PeriodCompleteness.Count(standings.Values, MonthsOver(days, asSubmittedUtc ?? db.Clock.GetUtcNow().UtcDateTime)?.Count ?? 0);
    }

    /// <summary>The standing of each of the expected; empty as long as no month of the range is over.</summary>
    public static async Task<Dictionary<int, PeriodStanding>> OfAsync(AppDb db, IReadOnlyCollection<int> expected, DateRange days, DateTime? asSubmittedUtc = null, CancellationToken ct = default)
    {
        if (MonthsOver(days, asSubmittedUtc ?? db.Clock.GetUtcNow().UtcDateTime) is not { } months) return [];
        var reported = (asSubmittedUtc is { } moment ? await AtAsync(db, months, moment, ct) : await NowAsync(db, months, ct)).ToLookup(row => row.OwnerId, row => row.Status);
        return expected.ToDictionary(owner => owner, owner => PeriodStandings.Of([.. reported[owner]], months.Count));
    }

    private sealed record Reported(int OwnerId, PeriodStatus Status);

    private readonly record struct MonthSpan(int First, int Last, int Count);

    private static MonthSpan? MonthsOver(DateRange days, DateTime nowUtc)
    {
        var present = DateOnly.FromDateTime(nowUtc);
        var lastOver = present.AddDays(-present.Day);
        var last = days.Last < lastOver ? days.Last : lastOver;
        if (last < days.First) return null;
        return new MonthSpan(DateRange.MonthOf(days.First), DateRange.MonthOf(last), (last.Year - days.First.Year) * 12 + last.Month - days.First.Month + 1);
    }

    private static async Task<List<Reported>> NowAsync(AppDb db, MonthSpan months, CancellationToken ct)
    {
        var periods = await db.ReportingPeriods.Where(period => period.Month >= months.First && period.Month <= months.Last)
            .GroupBy(period => new { period.OwnerId, period.Status }).Select(group => new { group.Key, Months = group.Count() }).ToListAsync(ct);
        return [.. periods.SelectMany(period => Enumerable.Repeat(new Reported(period.Key.OwnerId, period.Key.Status), period.Months))];
    }

    private static async Task<List<Reported>> AtAsync(AppDb db, MonthSpan months, DateTime momentUtc, CancellationToken ct)
    {
        var submitted = await db.Submissions.Where(submission => submission.Month >= months.First && submission.Month <= months.Last && submission.AtUtc <= momentUtc)
            .Select(submission => new
            {
                submission.OwnerId, submission.Month, submission.Number,
                Decision = db.Reviews.Where(review => review.SubmissionId == submission.Id && review.AtUtc <= momentUtc).Select(review => (ReviewDecision?)review.Decision).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. submitted.GroupBy(row => (row.OwnerId, row.Month)).Select(versions => versions.MaxBy(row => row.Number)!).Select(row => new Reported(row.OwnerId, row.Decision switch
        {
            ReviewDecision.Approved => PeriodStatus.Approved,
            ReviewDecision.Returned => PeriodStatus.Returned,
            _ => PeriodStatus.Submitted,
        }))];
    }
}
