using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Answers how far task forces have reported a range of days: what stands under every official figure.</summary>
internal static class PeriodsReported
{
    /// <param name="expected">The task forces that the figure is about.</param>
    /// <param name="days">Their months are asked for; a month in part is asked for whole.</param>
    /// <param name="asSubmittedUtc">How it stood at that moment; null for now.</param>
    /// <param name="status">Which figures it stands under: approved ones also lack the months that are submitted.</param>
    public static async Task<PeriodCompleteness> CountAsync(
        AppDb db, CubeView cube, IReadOnlyCollection<int> expected, DateRange days, DateTime? asSubmittedUtc, FigureStatus status, CancellationToken ct)
    {
        var months = MonthSpan.Of(days, asSubmittedUtc ?? db.Clock.GetUtcNow().UtcDateTime);
        var reported = await ReportedAsync(db, cube, months, asSubmittedUtc, ct);
        var standings = Standings(expected, reported, months);
        var inPart = standings.Where(owner => owner.Value is PeriodStanding.InPart or PeriodStanding.SubmittedInPart).ToLookup(owner => owner.Value, owner => owner.Key);
        var isApprovedOnly = status is FigureStatus.Approved && asSubmittedUtc is null;
        var missing = new Dictionary<PeriodStanding, MissingMonths>();
        foreach (var owners in inPart)
        {
            HashSet<int> few = [.. owners];
            var needsApproval = isApprovedOnly && owners.Key is PeriodStanding.InPart;
            var there = reported.Where(row => row.Status.IsFrozen() && few.Contains(row.OwnerId) && (!needsApproval || row.Status is PeriodStatus.Approved)).CountBy(row => row.Month).ToDictionary();
            missing[owners.Key] = Missing(few.Count, there, months);
        }
        return PeriodCompleteness.Count(standings.Values, months.Over.Count) with
        {
            Unfinished = months.Unfinished,
            Missing = missing,
        };
    }

    /// <param name="there">How many of them have a month.</param>
    private static MissingMonths Missing(int owners, Dictionary<int, int> there, MonthSpan months) => new(owners, months.Over.Count,
        months.Over.Select(month => KeyValuePair.Create(month, owners - there.GetValueOrDefault(month))).Where(month => month.Value > 0).ToDictionary());

    /// <summary>The standing of each of the expected; empty as long as no month of the range is over.</summary>
    public static async Task<Dictionary<int, PeriodStanding>> OfAsync(AppDb db, CubeView cube, IReadOnlyCollection<int> expected, DateRange days, DateTime? asSubmittedUtc, CancellationToken ct)
    {
        var months = MonthSpan.Of(days, asSubmittedUtc ?? db.Clock.GetUtcNow().UtcDateTime);
        return Standings(expected, await ReportedAsync(db, cube, months, asSubmittedUtc, ct), months);
    }

    private static Dictionary<int, PeriodStanding> Standings(IReadOnlyCollection<int> expected, List<Reported> months, MonthSpan asked)
    {
        if (asked.Over.Count == 0) return [];
        var reported = months.ToLookup(row => row.OwnerId, row => row.Status);
        return expected.ToDictionary(owner => owner, owner => PeriodStandings.Of([.. reported[owner]], asked.Asked.Count));
    }

    private sealed record Reported(int OwnerId, int Month, PeriodStatus Status);

    private static async Task<List<Reported>> ReportedAsync(AppDb db, CubeView cube, MonthSpan months, DateTime? asSubmittedUtc, CancellationToken ct) =>
        months.Over.Count == 0 ? []
        : asSubmittedUtc is { } moment ? await AtAsync(db, months, moment, ct)
        : [.. cube.Months(months.First, months.Last).Select(month => new Reported(month.Key.OwnerId, month.Key.Month, month.Status))];

    /// <summary>The months of a range, as yyyymm, and those of them that were over at a moment.</summary>
    private sealed record MonthSpan(IReadOnlyList<int> Asked, IReadOnlyList<int> Over)
    {
        public int First => Over[0];

        public int Last => Over[^1];

        public UnfinishedRange? Unfinished => Over.Count == 0 || Over.Count == Asked.Count ? null : new(Days(Asked), Days(Over));

        public static MonthSpan Of(DateRange days, DateTime nowUtc)
        {
            var present = DateRange.MonthOf(DateOnly.FromDateTime(nowUtc));
            List<int> asked = [.. Months(days)];
            return new MonthSpan(asked, asked.FindAll(month => month < present));
        }

        private static IEnumerable<int> Months(DateRange days)
        {
            for (var first = days.First.AddDays(1 - days.First.Day); first <= days.Last; first = first.AddMonths(1)) yield return DateRange.MonthOf(first);
        }

        private static DateRange Days(IReadOnlyList<int> months) => new(DateRange.FirstDayOf(months[0]), DateRange.FirstDayOf(months[^1]).AddMonths(1).AddDays(-1));
    }

    private static async Task<List<Reported>> AtAsync(AppDb db, MonthSpan months, DateTime momentUtc, CancellationToken ct)
    {
        var submitted = await db.Submissions.Where(submission => submission.Month >= months.First && submission.Month <= months.Last && submission.AtUtc <= momentUtc)
            .Select(submission => new
            {
                submission.OwnerId, submission.Month, submission.Number,
                Decision = db.Reviews.Where(review => review.SubmissionId == submission.Id && review.AtUtc <= momentUtc).Select(review => (ReviewDecision?)review.Decision).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. submitted.GroupBy(row => (row.OwnerId, row.Month)).Select(versions => versions.MaxBy(row => row.Number)!).Select(row => new Reported(row.OwnerId, row.Month, row.Decision switch
        {
            ReviewDecision.Approved => PeriodStatus.Approved,
            ReviewDecision.Returned => PeriodStatus.Returned,
            _ => PeriodStatus.Submitted,
        }))];
    }
}
