using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Reads the summaries whose whole period lies in the range; they are never apportioned.</summary>
internal static class SummarySums
{
    public static async Task<List<Summarized>> OfAsync(AppDb db, CubeView cube, TotalsFilter filter, CancellationToken ct)
    {
        var (first, last) = (filter.Days.First, filter.Days.Last);
        var summaries = db.Summaries.AsNoTracking().Where(summary => summary.FirstDay >= first && summary.LastDay <= last);
        if (filter.OwnerId is { } owner) summaries = summaries.Where(summary => summary.OwnerId == owner);
        if (filter.StateCode is { } state) summaries = summaries.Where(summary => summary.StateCode == state);
        if (filter.Kind is { } kind) summaries = summaries.Where(summary => summary.Kind == kind);
        if (filter.Audience is { } wanted) summaries = summaries.Where(summary => summary.Counts.Any(count => count.Audience == wanted));
        var audience = filter.Audience;
        var found = await summaries.OrderBy(summary => summary.FirstDay).ThenBy(summary => summary.Id).Select(summary => new
        {
            summary.OwnerId,
            summary.StateCode,
            summary.CountyFips,
            summary.Kind,
            summary.FirstDay,
            summary.LastDay,
            Presentations = audience == null ? summary.Presentations : null,
            Contacts = audience == null ? summary.Contacts : summary.Counts.Where(count => count.Audience == audience).Select(count => (int?)count.People).FirstOrDefault(),
            summary.Qualifier,
            summary.Source,
        }).ToListAsync(ct);
        return found.ConvertAll(one =>
        {
            var days = new DateRange(one.FirstDay, one.LastDay);
            return new Summarized(one.OwnerId, one.StateCode, one.CountyFips, one.Kind, days, one.Presentations, one.Contacts, one.Qualifier, one.Source,
                Overlaps(cube, new TotalsFilter(WholeMonthsAround(days)) { OwnerId = one.OwnerId, StateCode = one.StateCode, Kind = one.Kind }));
        });
    }

    private static bool Overlaps(CubeView cube, TotalsFilter beside) => cube.Sum(beside, Grain.None).Any(line => line.Figures.Presentations > 0);

    private static DateRange WholeMonthsAround(DateRange days) =>
        new(new DateOnly(days.First.Year, days.First.Month, 1), new DateOnly(days.Last.Year, days.Last.Month, 1).AddMonths(1).AddDays(-1));
}
