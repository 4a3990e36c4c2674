using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Reads the recorded summaries whose whole period lies in the range; they are never apportioned.</summary>
internal static class SummarySums
{
    public static async Task<List<Summarized>> OfAsync(AppDb db, CubeView cube, TotalsFilter filter, CancellationToken ct)
    {
        var found = await Of(db, filter).Include(summary => summary.Counts).OrderBy(summary => summary.FirstDay).ThenBy(summary => summary.Id).ToListAsync(ct);
        return found.ConvertAll(summary => Line(summary, cube, filter.Audience));
    }

    /// <summary>Those of a question about recorded figures.</summary>
    public static IQueryable<Summary> Of(AppDb db, TotalsFilter filter)
    {
        var (first, last) = (filter.Days.First, filter.Days.Last);
        var summaries = db.Summaries.AsNoTracking().Where(summary => summary.FirstDay >= first && summary.LastDay <= last);
        if (filter.OwnerId is { } owner) summaries = summaries.Where(summary => summary.OwnerId == owner);
        if (filter.Among is { } among) summaries = summaries.Where(summary => among.Contains(summary.OwnerId));
        if (filter.StateCode is { } state) summaries = summaries.Where(summary => summary.StateCode == state);
        if (filter.Kind is { } kind) summaries = summaries.Where(summary => summary.Kind == kind);
        if (filter.Audience is { } audience) summaries = summaries.Where(summary => summary.Counts.Any(count => count.Audience == audience));
        return summaries;
    }

    /// <summary>Of one audience, only its people are known: not how many of the talks it heard.</summary>
    private static Summarized Line(Summary summary, CubeView cube, string? audience)
    {
        var days = new DateRange(summary.FirstDay, summary.LastDay);
        var people = summary.Counts.Where(count => audience is null || count.Audience == audience).ToDictionary(count => count.Audience, count => count.People);
        return new Summarized(
            summary.OwnerId, summary.StateCode, summary.CountyFips, summary.Kind, days,
            audience is null ? summary.Presentations : null, audience is null ? summary.Contacts : people.Values.Sum(), people,
            summary.Qualifier, summary.Source, Overlaps(cube, new TotalsFilter(days) { OwnerId = summary.OwnerId, StateCode = summary.StateCode, Kind = summary.Kind }));
    }

    /// <summary>Whether talks of the same owner, state and kind are counted in a month that the summary touches.</summary>
    public static bool Overlaps(CubeView cube, TotalsFilter summary) =>
        cube.Sum(summary with { Days = WholeMonthsAround(summary.Days) }, Grain.None).Any(line => line.Figures.Presentations > 0);

    private static DateRange WholeMonthsAround(DateRange days) =>
        new(new DateOnly(days.First.Year, days.First.Month, 1), new DateOnly(days.Last.Year, days.Last.Month, 1).AddMonths(1).AddDays(-1));
}
