using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods;

/// <summary>Says whether the month of a visit is submitted: whoever changes it then gives a reason.</summary>
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
}
