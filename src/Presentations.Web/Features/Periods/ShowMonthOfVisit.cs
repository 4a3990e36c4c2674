using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Periods;

/// <summary>Says whether the month of a visit is submitted: whoever changes it, or tells of it then, gives a reason.</summary>
public sealed class ShowMonthOfVisit(AppDbFactory dbs) : IUseCase
{
    public sealed record View(string OwnerCode, int Month, PeriodStatus Status);

    /// <summary>Null as long as the month is open, and when the person may not see the visit.</summary>
    public async Task<View?> FindAsync(int visitId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await (
            from visit in db.Visits
            where visit.Id == visitId
            join period in db.ReportingPeriods.Standing() on new { visit.OwnerId, Month = visit.Date.Year * 100 + visit.Date.Month } equals new { period.OwnerId, period.Month }
            select new View(db.Owners.Where(owner => owner.Id == visit.OwnerId).Select(owner => owner.Code).First(), period.Month, period.Status)).SingleOrDefaultAsync(ct);
    }

    /// <summary>Of a visit that is not saved yet.</summary>
    /// <param name="ownerId">Null for the only one of the person.</param>
    public async Task<View?> FindAsync(int? ownerId, DateOnly day, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var (owner, month) = (ownerId ?? (db.Scope.WritableOwners is [var only] ? only : 0), DateRange.MonthOf(day));
        return await db.ReportingPeriods.Standing().Where(period => period.OwnerId == owner && period.Month == month)
            .Select(period => new View(db.Owners.Where(row => row.Id == owner).Select(row => row.Code).First(), period.Month, period.Status)).SingleOrDefaultAsync(ct);
    }
}
