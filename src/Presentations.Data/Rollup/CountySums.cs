using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Adds up the recorded county totals of the whole months of a filter.</summary>
internal static class CountySums
{
    public static async Task<List<TotalsLine>> OfAsync(AppDb db, TotalsFilter filter, CancellationToken ct)
    {
        if (filter.Days.WholeMonths is not { } months) return [];
        var audience = filter.Audience ?? Total.Everyone;
        var totals = db.CountyTotals.Where(total => total.Part == TotalPart.Recorded && total.Month >= months.First && total.Month <= months.Last && total.Audience == audience);
        if (filter.OwnerId is { } owner) totals = totals.Where(total => total.OwnerId == owner);
        if (filter.Among is { } among) totals = totals.Where(total => among.Contains(total.OwnerId));
        if (filter.StateCode is { } state) totals = totals.Where(total => total.StateCode == state);
        if (filter.Kind is { } kind) totals = totals.Where(total => total.Kind == kind);
        var sums = await totals.GroupBy(total => new { total.StateCode, total.CountyFips }).Select(group => new
        {
            group.Key,
            Presentations = group.Sum(total => (long)total.Presentations),
            WithoutCount = group.Sum(total => (long)total.WithoutCount),
            Contacts = group.Sum(total => total.Contacts),
            Reached = group.Sum(total => total.Reached),
            Estimated = group.Sum(total => total.Estimated),
        }).ToListAsync(ct);
        return sums.ConvertAll(sum => new TotalsLine(sum.Key.CountyFips, sum.Key.StateCode,
            new Figures(sum.Presentations, sum.WithoutCount, sum.Contacts, sum.Reached, sum.Estimated)));
    }
}
