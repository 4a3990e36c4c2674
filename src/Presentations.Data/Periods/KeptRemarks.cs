using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>What the checklist of a month found and somebody kept as it is: the remarks of its next submission.</summary>
internal static class KeptRemarks
{
    public static IQueryable<KeptItem> Of(AppDb db, int ownerId, int month) => db.KeptItems.AsNoTracking()
        .Where(item => db.ReportingPeriods.Any(period => period.Id == item.ReportingPeriodId && period.OwnerId == ownerId && period.Month == month));
}
