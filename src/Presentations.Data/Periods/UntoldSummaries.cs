using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Periods;

/// <summary>
/// The summaries that the submission of a month takes along: those that end in it, and those that came after their own month was submitted.
/// The demonstration's months take none: they leave again, and what is real stays.
/// </summary>
public static class UntoldSummaries
{
    public static IQueryable<Summary> Of(AppDb db, int ownerId, int month)
    {
        var (first, last) = (DateRange.FirstDayOf(month), DateRange.FirstDayOf(month).AddMonths(1).AddDays(-1));
        var (submitted, standing) = (db.ReportingPeriods.Standing(), db.StandingSubmissions());
        return db.Summaries.Where(summary => summary.OwnerId == ownerId && summary.LastDay <= last
            && (summary.LastDay >= first || submitted.Any(period => period.OwnerId == ownerId && period.Month == summary.LastDay.Year * 100 + summary.LastDay.Month))
            && !db.SubmittedSummaries.Any(told => told.SummaryId == summary.Id && standing.Contains(told.SubmissionId))
            && !db.Presentations.Any(talk => talk.OwnerId == ownerId && talk.Month == month && talk.Visit.IsDemo));
    }

    /// <summary>The months in which summaries end: whoever tells of them, or removes them, locks these too, so that none is told twice or goes while it is told.</summary>
    internal static async Task<List<RollupKey>> MonthsAsync(IQueryable<Summary> summaries, CancellationToken ct) =>
        (await summaries.Select(summary => new { summary.OwnerId, summary.LastDay }).Distinct().ToListAsync(ct)).ConvertAll(summary => KeyOf(summary.OwnerId, summary.LastDay));

    /// <summary>The months to which a save brings summaries: whoever has read one of their checklists looks again.</summary>
    internal static IEnumerable<RollupKey> MonthsOf(IEnumerable<EntityEntry> changes) =>
        changes.Select(change => change.Entity).OfType<Summary>().Select(summary => KeyOf(summary.OwnerId, summary.LastDay));

    internal static RollupKey KeyOf(int ownerId, DateOnly lastDay) => new(ownerId, DateRange.MonthOf(lastDay));
}
