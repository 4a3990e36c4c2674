using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals.Map;

namespace Presentations.Web.Features.Totals;

/// <summary>What anyone may see: presentations and people by state, whole months and audience group. No county, no agency, no person.</summary>
public sealed class ShowPublicTotals(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    /// <summary>One line: a state, or a month of one state.</summary>
    /// <param name="People">People reached by audience group; they add up.</param>
    public sealed record Row(string Key, string Name, Figures Figures, IReadOnlyDictionary<AudienceGroup, long> People);

    /// <param name="State">Null for the nation.</param>
    public sealed record View(
        UsState? State, DateRange Days, IReadOnlyList<Row> Rows, Row Total, Caption Caption, Sentence Sentence,
        IReadOnlyList<SummaryLine> Summaries, IReadOnlyList<MapPlace> Map);

    /// <summary>Null when the code is no state's.</summary>
    public async Task<View?> FindAsync(string? stateCode, DateRange? days, CancellationToken ct = default)
    {
        await using var db = dbs.OpenForPublicTotals();
        return await totals.ReadAsync(db, async now =>
        {
            var names = await TotalsNames.ReadAsync(db, ct);
            var state = names.States.FirstOrDefault(state => state.Code == stateCode);
            if (state is null && stateCode is not null) return null;

            var filter = new TotalsFilter(days ?? now.LatestYear(clock)) { StateCode = stateCode, Kind = Kind.Presentation };
            Rule.Require(filter.Days.IsWholeMonths, "Public figures are given for whole months.", "From");
            var summaries = await now.SummariesAsync(filter);
            var rows = Rows(now, filter, names, state is null ? Grain.State : Grain.Month);
            return new View(
                state, filter.Days, rows, Rows(now, filter, names, Grain.None).SingleOrDefault() ?? Empty,
                await Caption.ReadAsync(db, now, names, filter, summaries, clock, ct), await now.SentenceAsync(filter, names, isPartOnly: false), SummaryLine.Of(summaries, names),
                TotalsMap.States(names.States, Values(now, filter), code => $"/totals/{code}?from={TotalsQuestion.Iso(filter.Days.First)}&to={TotalsQuestion.Iso(filter.Days.Last)}"));
        }, ct);
    }

    private static Row Empty { get; } = new("total", "Total", default, new Dictionary<AudienceGroup, long>());

    private static List<Row> Rows(TotalsReading now, TotalsFilter filter, TotalsNames names, Grain grain)
    {
        var groups = names.Audiences.ToDictionary(audience => audience.Code, audience => audience.Group);
        var people = now.Cube.Sum(filter, grain | Grain.Audience)
            .GroupBy(line => (line.State, line.Month))
            .ToDictionary(line => line.Key, line => line.GroupBy(part => groups[part.Audience]).ToDictionary(group => group.Key, group => group.Sum(part => part.Figures.Reached)));
        return [.. now.Cube.Sum(filter, grain)
            .Select(line => (line.Month, Row: new Row(Key(line), Name(line), line.Figures, people.GetValueOrDefault((line.State, line.Month)) ?? [])))
            .OrderBy(line => line.Month).ThenBy(line => line.Row.Key == UsState.SeveralStates).ThenBy(line => line.Row.Name, StringComparer.Ordinal)
            .Select(line => line.Row)];

        string Key(CubeLine line) => grain switch { Grain.State => line.State, Grain.Month => $"{DateRange.FirstDayOf(line.Month):yyyy-MM}", _ => "total" };
        string Name(CubeLine line) => grain switch { Grain.State => names.StateName(line.State), Grain.Month => $"{DateRange.FirstDayOf(line.Month):MMMM yyyy}", _ => "Total" };
    }

    private static Dictionary<string, long> Values(TotalsReading now, TotalsFilter filter) =>
        now.Cube.Sum(filter with { StateCode = null }, Grain.State).ToDictionary(line => line.State, line => line.Figures.Presentations);
}
