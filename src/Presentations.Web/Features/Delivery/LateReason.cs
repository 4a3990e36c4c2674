using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Periods;

namespace Presentations.Web.Features.Delivery;

/// <summary>Whoever tells of a visit after its month was submitted says why it comes so late.</summary>
internal static class LateReason
{
    public static async Task RequireLateReasonAsync(this AppDb db, int ownerId, VisitForm form, CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(form.Because) || form.Date is not { } date) return;
        var month = DateRange.MonthOf(date);
        Rule.Require(!await db.ReportingPeriods.Standing().AnyAsync(period => period.OwnerId == ownerId && period.Month == month, ct),
            $"{PeriodAddress.InWords(month)} is submitted: say why the visit is told only now.", GivenReason.Field);
    }
}
