using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Reads the approved months of a range, in the order of their approval: what public figures are made from. Presentations alone.</summary>
public static class ApprovedMonths
{
    public static async Task<List<ApprovedMonth>> ByStateAsync(AppDb db, TotalsReading now, DateRange days, CancellationToken ct)
    {
        var groups = await db.Audiences.AsNoTracking().ToDictionaryAsync(audience => audience.Code, audience => audience.Group, ct);
        var filter = new TotalsFilter(days) { Kind = Kind.Presentation, Status = FigureStatus.Approved };
        var people = now.Cube.Sum(filter, Grain.Owner | Grain.Month | Grain.State | Grain.Audience).ToLookup(line => (line.OwnerId, line.Month, line.State));
        var months = now.Cube.Sum(filter, Grain.Owner | Grain.Month | Grain.State).ToLookup(line => new RollupKey(line.OwnerId, line.Month), line => (line.State, new PublishedFigures(
            line.Figures.Presentations, line.Figures.WithoutCount,
            people[(line.OwnerId, line.Month, line.State)].GroupBy(part => groups[part.Audience], part => part.Figures.Reached).ToDictionary(group => group.Key, group => group.Sum()))
        {
            HasEstimates = line.Figures.Estimated > 0, HasRepeats = line.Figures.Contacts > line.Figures.Reached,
        }));
        return [.. (await InOrderAsync(db, days, ct)).Select(key => new ApprovedMonth(key, months[key].ToDictionary(place => place.State, place => place.Item2)))];
    }

    /// <summary>The counties of one state, month by month; people are not split here.</summary>
    public static async Task<ILookup<RollupKey, (string County, PublishedFigures Figures)>> CountiesAsync(AppDb db, string stateCode, DateRange days, CancellationToken ct)
    {
        var (first, last) = (DateRange.MonthOf(days.First), DateRange.MonthOf(days.Last));
        // Counties are hidden from the public; approved ones are read here alone, to be pooled before anyone sees them.
        var lines = await db.CountyTotals.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking()
            .Where(total => total.Part == TotalPart.Approved && total.StateCode == stateCode && total.Month >= first && total.Month <= last && total.Kind == Kind.Presentation && total.Audience == Total.Everyone)
            .Select(total => new { total.OwnerId, total.Month, total.CountyFips, total.Presentations, total.WithoutCount, total.Reached }).ToListAsync(ct);
        return lines.ToLookup(line => new RollupKey(line.OwnerId, line.Month), line => (line.CountyFips, new PublishedFigures(
            line.Presentations, line.WithoutCount, new Dictionary<AudienceGroup, long> { [AudienceGroup.Unspecified] = line.Reached })));
    }

    /// <summary>What may be told of restatements since, whatever range is asked for.</summary>
    public static async Task<IEnumerable<PublishedRestatement>> RestatedAsync(AppDb db, TotalsReading now, SmallNumbers small, CancellationToken ct)
    {
        if (await ApprovedRestatements.ByStateAsync(db, ct) is not { Count: > 0 } restatements) return [];
        var filter = new TotalsFilter(TotalsFilter.AllDays) { Kind = Kind.Presentation, Status = FigureStatus.Approved };
        var reached = now.Cube.Sum(filter, Grain.Owner | Grain.Month | Grain.State).ToDictionary(line => (new RollupKey(line.OwnerId, line.Month), line.State), line => line.Figures.Reached);
        return PublishedRestatement.Of(restatements, (month, state) => reached.GetValueOrDefault((month, state)), small);
    }

    private static async Task<List<RollupKey>> InOrderAsync(AppDb db, DateRange days, CancellationToken ct)
    {
        var (first, last) = (DateRange.MonthOf(days.First), DateRange.MonthOf(days.Last));
        return await db.ReportingPeriods.AsNoTracking().Where(period => period.Status == PeriodStatus.Approved && period.Month >= first && period.Month <= last)
            .OrderBy(period => period.DecidedAtUtc).ThenBy(period => period.Id).Select(period => new RollupKey(period.OwnerId, period.Month)).ToListAsync(ct);
    }
}
