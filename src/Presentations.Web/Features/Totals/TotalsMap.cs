using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Totals.Map;

namespace Presentations.Web.Features.Totals;

/// <summary>The places of the maps: presentations by state, or by county of one state.</summary>
internal static class TotalsMap
{
    public static async Task<IReadOnlyList<MapPlace>> OfStatesAsync(TotalsReading now, TotalsQuestion question, TotalsNames names, TotalsFilter filter, StateReports reports)
    {
        var values = (await now.LinesAsync(filter, TotalsBy.State)).ToDictionary(line => line.Key, line => line.Figures.Presentations);
        return States(names.States, values, reports.Silence, filter.Kind, code => (question with { State = code, By = null }).At(TotalsLinks.Explore));
    }

    /// <summary>By name, the line for several states last.</summary>
    /// <param name="silence">Why a state without a value is not known to have none.</param>
    public static IReadOnlyList<MapPlace> States(IEnumerable<UsState> states, IReadOnlyDictionary<string, long> values, Func<string, string?> silence, Kind? kind, Func<string, string> href) =>
        [.. states.Select(state => values.TryGetValue(state.Code, out var value) || silence(state.Code) is not { } because
            ? new MapPlace(state.Fips, state.Code, state.Name, value, Say(value, kind), href(state.Code))
            : new MapPlace(state.Fips, state.Code, state.Name, null, because, href(state.Code)))];

    public static async Task<IReadOnlyList<MapPlace>> OfCountiesAsync(
        AppDb db, TotalsReading now, TotalsQuestion question, TotalsFilter filter, string stateFips, StateReports reports, CancellationToken ct)
    {
        var values = (await now.LinesAsync(filter, TotalsBy.County)).Where(line => line.Key.Length > 0)
            .ToDictionary(line => line.Key, line => line.Figures.Presentations);
        var silence = reports.Silence(filter.StateCode!);
        return CountyPlaces.Of(
            Atlas.CountiesOf(stateFips),
            await db.Counties.AsNoTracking().Where(county => county.StateCode == filter.StateCode).ToListAsync(ct),
            await db.CountyAliases.AsNoTracking().Where(alias => alias.OldFips.StartsWith(stateFips)).ToListAsync(ct),
            values, silence is null ? 0 : null, value => value is { } known ? Say(known, filter.Kind) : silence!, county => TalksBehind.At(question, county: county.Fips));
    }

    private static string Say(long number, Kind? kind) => $"{(number == 0 ? "no" : $"{number:N0}")} {GroupingWords.Noun(kind)(number)}";
}
