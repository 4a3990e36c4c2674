using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals.Map;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Totals;

/// <summary>What anyone may see: approved presentations and people as a fixed list of tables, where nothing small stands alone. No agency, no person.</summary>
public sealed class ShowPublicTotals(AppDbFactory dbs, TotalsReader totals, PublicPages pages, TimeProvider clock) : IUseCase
{
    /// <summary>What is said on the page of the rules that keep small numbers safe.</summary>
    public static string RuleOf(int smallest) =>
        $"Approved months are published whole and for good, and whatever would show fewer than {smallest} people of one of them stands together with others: places as “other”, audiences as “not split”, months until the next are approved.";

    /// <summary>One line.</summary>
    public sealed record Row(string Key, string Name, PublishedFigures Figures)
    {
        /// <summary>The places that stand together in this line.</summary>
        public int Pooled { get; init; }

        /// <summary>Why nothing is known of it: then its figures are not zero, and not shown; null where they are known.</summary>
        public string? Silence { get; init; }

        /// <summary>A state of which months of task forces are not approved yet.</summary>
        public bool IsInPart { get; init; }
    }

    /// <param name="State">Null for the nation.</param>
    /// <param name="Rows">States, or the quarters of a state; the pooled line last.</param>
    /// <param name="Counties">Of a state; empty when they are withheld.</param>
    /// <param name="IsPooled">A state that is shown together with others only.</param>
    public sealed record View(
        UsState? State, NamedTable Table, IReadOnlyList<NamedTable> Tables, IReadOnlyList<Row> Rows, IReadOnlyList<Row> Counties, Row Total, bool IsPooled, int Waiting, string Rule,
        Caption Caption, Sentence Sentence, IReadOnlyList<SummaryLine> Summaries, IReadOnlyList<MapPlace> Map)
    {
        /// <summary>Why there are no figures; asked where the total has no presentation.</summary>
        public required PublicSilence Nothing { get; init; }

        /// <summary>A sentence that names the states whose figure is not whole; null where there is none.</summary>
        public string? InPart { get; init; }

        /// <summary>Why a state that is pooled has no figures of its own.</summary>
        public string PooledSentence => $"So few people were reached in {State?.Name} in a part of this period that its figures stand under “Other states and territories”.";
    }

    /// <summary>What was found; without a view as long as nothing is approved.</summary>
    public sealed record Answer(UsState? State, View? View);

    /// <summary>Null when the code is no state's.</summary>
    /// <param name="code">Of a table; null for the latest calendar year.</param>
    public async Task<Answer?> FindAsync(string? stateCode, string? code, CancellationToken ct = default)
    {
        await using var db = dbs.OpenForPublicTotals();
        return await totals.ReadAsync(db, async now =>
        {
            var names = await TotalsNames.ReadAsync(db, ct);
            var state = names.States.FirstOrDefault(state => state.Code == stateCode);
            if (state is null && stateCode is not null) return null;

            var tables = await TablesAsync(db, now, ct);
            Rule.Require(code is null || tables.Count == 0 || tables.Any(table => table.Code == code), $"There is no public table “{code}”. Published are {string.Join(", ", tables.Select(table => table.Code))}.", "Table");
            return tables.Count == 0 ? new Answer(state, null) : new Answer(state, await ReadAsync(db, now, names, state, tables.FirstOrDefault(table => table.Code == code) ?? tables[0], tables, ct));
        }, ct);
    }

    private async Task<View> ReadAsync(AppDb db, TotalsReading now, TotalsNames names, UsState? state, NamedTable table, IReadOnlyList<NamedTable> tables, CancellationToken ct)
    {
        var small = new SmallNumbers(pages.SmallestCount);
        var approved = await ApprovedMonths.ByStateAsync(db, now, table.Days, ct);
        var publication = new Publication(approved, await ApprovedMonths.RestatedAsync(db, now, small, ct), table.Quarters, small);
        var filter = new TotalsFilter(table.Days) { StateCode = state?.Code, Kind = Kind.Presentation, Status = FigureStatus.Approved };
        var summaries = (await now.SummariesAsync(filter)).FindAll(summary => !small.IsSmall(summary.Contacts ?? 0));
        var reports = new PublicReports(publication, await StateReports.ReadAsync(db, now, names, filter with { StateCode = null }, ct));
        var isPooled = state is not null && publication.States.Pooled.Contains(state.Code);
        var total = new Row("total", "Total", state is null ? publication.States.Total : publication.States.Places.GetValueOrDefault(state.Code, PublishedFigures.None));
        var inPart = reports.InPart((state is null ? names.States.Where(one => publication.States.Places.ContainsKey(one.Code)) : [state])
            .Where(one => publication.States.Places.GetValueOrDefault(one.Code, PublishedFigures.None).Presentations > 0).Select(one => (one.Code, one.Name)));
        var sentence = publication.PublicSentence(filter, names, total.Figures, summaries);
        var caption = await Caption.ReadAsync(db, now, names, filter, summaries, clock, ct);
        return new View(
            state, table, tables, state is null ? StatesOf(publication, names, reports) : isPooled ? [] : QuartersOf(publication, table, state.Code),
            state is null || isPooled ? [] : await CountiesAsync(db, publication, table, state.Code, ct), total, isPooled, publication.Waiting, RuleOf(small.Threshold),
            caption with { Completeness = caption.Completeness with { In = publication.OwnersOf(state?.Code).Count, WithoutCount = total.Figures.WithoutCount }, Restated = Restated(publication, state, total) }, inPart is null ? sentence : sentence with { Footnotes = [.. sentence.Footnotes, inPart] },
            SummaryLine.Of(summaries, names),
            TotalsMap.States(names.States, publication.States.Places.Where(place => place.Value.Presentations > 0).ToDictionary(place => place.Key, place => place.Value.Presentations),
                reports.Silence, Kind.Presentation, code => $"/totals/{code}?table={table.Code}"))
        {
            InPart = inPart,
            Nothing = PublicSilence.Of(reports, state, hasApproved: approved.Exists(month => reports.Expects(state?.Code, month.Key.OwnerId))),
        };
    }

    private static string? Restated(Publication publication, UsState? state, Row total) => publication.RestatedOf(state?.Code) is { Count: > 0 } restated
        ? restated.InWords(total.Figures.Presentations, total.Figures.Reached, GroupingWords.Noun(Kind.Presentation)) : null;

    private static async Task<IReadOnlyList<NamedTable>> TablesAsync(AppDb db, TotalsReading now, CancellationToken ct)
    {
        if (now.LatestMonth(FigureStatus.Approved) is not { } last) return [];
        var first = await db.ReportingPeriods.Where(period => period.Status == Domain.Periods.PeriodStatus.Approved).MinAsync(period => (int?)period.Month, ct) ?? last;
        return NamedTable.Between(DateRange.FirstDayOf(first), DateRange.FirstDayOf(last));
    }

    private static IReadOnlyList<Row> StatesOf(Publication publication, TotalsNames names, PublicReports reports) =>
    [
        .. publication.States.Places.Select(place => new Row(place.Key, names.StateName(place.Key), place.Value) { IsInPart = place.Value.Presentations > 0 && reports.IsInPart(place.Key) })
            .Concat(reports.Silent(names).Select(state => new Row(state.Code, state.Name, PublishedFigures.None) { Silence = reports.Silence(state.Code) }))
            .OrderBy(row => row.Key == UsState.SeveralStates).ThenBy(row => row.Name, StringComparer.Ordinal),
        .. OthersOf(publication.States, "Other states and territories"),
    ];

    private static IReadOnlyList<Row> QuartersOf(Publication publication, NamedTable table, string state) => table.IsQuarter ? [] :
        [.. table.Quarters.Zip(publication.QuartersOf(state)).Where(quarter => quarter.Second.Presentations > 0)
            .Select(quarter => (Table: NamedTable.Between(quarter.First, quarter.First)[^1], Figures: quarter.Second))
            .Select(quarter => new Row(quarter.Table.Code, quarter.Table.Name, quarter.Figures))];

    private static async Task<IReadOnlyList<Row>> CountiesAsync(AppDb db, Publication publication, NamedTable table, string state, CancellationToken ct)
    {
        var counties = publication.CountiesOf(state, await ApprovedMonths.CountiesAsync(db, state, table.Days, ct));
        if (counties.IsWithheld) return [];
        var names = await db.Counties.AsNoTracking().Where(county => county.StateCode == state).ToDictionaryAsync(county => county.Fips, county => county.LegalName, ct);
        return
        [
            .. counties.Places.Select(place => place.Key.Length == 0 ? new Row(TotalsNames.Unknown, "County not known", place.Value) : new Row(place.Key, names.GetValueOrDefault(place.Key, place.Key), place.Value))
                .OrderBy(row => row.Key == TotalsNames.Unknown).ThenBy(row => row.Name, StringComparer.Ordinal),
            .. OthersOf(counties, "Other counties"),
        ];
    }

    private static IEnumerable<Row> OthersOf(PublishedTable table, string name)
    {
        if (table.Others is { } others) yield return new Row("other", $"{name} ({table.Pooled.Count})", others) { Pooled = table.Pooled.Count };
    }
}
