using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Totals.Map;

namespace Presentations.Web.Features.Totals;

/// <summary>The places of the maps: presentations by state, or by county of one state.</summary>
internal static class TotalsMap
{
    public static async Task<IReadOnlyList<MapPlace>> OfStatesAsync(TotalsReading now, TotalsQuestion question, TotalsNames names, TotalsFilter filter)
    {
        var values = (await now.LinesAsync(filter, TotalsBy.State)).ToDictionary(line => line.Key, line => line.Figures.Presentations);
        return States(names.States, values, code => (question with { State = code, By = null }).At(TotalsLinks.Explore));
    }

    /// <summary>By name, the line for several states last.</summary>
    public static IReadOnlyList<MapPlace> States(IEnumerable<UsState> states, IReadOnlyDictionary<string, long> values, Func<string, string> href) =>
        [.. states.Select(state => new MapPlace(state.Fips, state.Code, state.Name, values.GetValueOrDefault(state.Code), Say(values.GetValueOrDefault(state.Code)), href(state.Code)))];

    public static async Task<IReadOnlyList<MapPlace>> OfCountiesAsync(
        AppDb db, TotalsReading now, TotalsQuestion question, TotalsFilter filter, string stateFips, CancellationToken ct)
    {
        var values = (await now.LinesAsync(filter, TotalsBy.County)).Where(line => line.Key.Length > 0)
            .ToDictionary(line => line.Key, line => line.Figures.Presentations);
        return CountyPlaces.Of(
            Atlas.CountiesOf(stateFips),
            await db.Counties.AsNoTracking().Where(county => county.StateCode == filter.StateCode).ToListAsync(ct),
            await db.CountyAliases.AsNoTracking().Where(alias => alias.OldFips.StartsWith(stateFips)).ToListAsync(ct),
            values, Say, county => TalksBehind.At(question, county: county.Fips));
    }

    private static string Say(long presentations) => presentations switch
    {
        0 => "no presentations",
        1 => "1 presentation",
        _ => $"{presentations:N0} presentations",
    };
}
