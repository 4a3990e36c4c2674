using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Counts what waits for a person on the way to official figures: to be decided, or to be mended and sent again.</summary>
public sealed class CountPeriodsWaiting(AppDbFactory dbs) : IUseCase
{
    /// <param name="Months">That somebody else submitted and the person may approve.</param>
    /// <param name="Corrections">Of submitted months, that somebody else made and the person may approve.</param>
    /// <param name="ReturnedMonths">Of the person's own task forces.</param>
    /// <param name="ReturnedCorrections">That the person made.</param>
    public sealed record View(int Months, int Corrections, int ReturnedMonths, int ReturnedCorrections)
    {
        public int All => Months + Corrections + ReturnedMonths + ReturnedCorrections;
    }

    /// <summary>Nothing for whoever decides nothing and corrected nothing.</summary>
    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var (me, scope) = (db.Scope.MemberId, db.Scope);
        var months = await db.ReportingPeriods.Where(period => period.Status == PeriodStatus.Submitted || period.Status == PeriodStatus.Returned)
            .GroupBy(period => new { period.OwnerId, IsReturned = period.Status == PeriodStatus.Returned, By = period.SubmittedById }).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        var corrections = await db.Restatements.Where(change => change.Status == RestatementStatus.Proposed || change.Status == RestatementStatus.Returned)
            .GroupBy(change => new { change.OwnerId, IsReturned = change.Status == RestatementStatus.Returned, By = change.ProposedById }).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(ct);
        return new View(
            months.Where(same => !same.Key.IsReturned && same.Key.By != me && scope.IsCoordinatorOf(same.Key.OwnerId)).Sum(same => same.Count),
            corrections.Where(same => !same.Key.IsReturned && same.Key.By != me && scope.IsCoordinatorOf(same.Key.OwnerId)).Sum(same => same.Count),
            months.Where(same => same.Key.IsReturned && scope.ReadableOwners.Contains(same.Key.OwnerId) && scope.IsCoordinatorOf(same.Key.OwnerId)).Sum(same => same.Count),
            corrections.Where(same => same.Key.IsReturned && same.Key.By == me).Sum(same => same.Count));
    }
}
