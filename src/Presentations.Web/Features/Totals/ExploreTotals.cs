using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals.Map;

namespace Presentations.Web.Features.Totals;

/// <summary>Totals by whatever is asked, as far as the person may see them, all of one moment.</summary>
public sealed class ExploreTotals(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    /// <param name="Question">With the days and the grouping that were taken where none were asked for.</param>
    /// <param name="Table">By what was asked.</param>
    public sealed record View(TotalsQuestion Question, DateRange Days, TotalsTable Table, Caption Caption, IReadOnlyList<SummaryLine> Summaries)
    {
        /// <summary>The states or task forces that should be in official figures and have no line of their own: silent, or with nothing delivered.</summary>
        public IReadOnlyList<TotalsRow> Others { get; init; } = [];

        /// <summary>A sentence that names the states whose official figure is not whole; null where there is none.</summary>
        public string? InPart { get; init; }

        /// <summary>The table with them: for people, who would take a missing line for zero.</summary>
        public TotalsTable Full => Table.With(Others);
    }

    /// <summary>What the filters choose from.</summary>
    /// <param name="Owners">The task forces and desks whose talks the person may see.</param>
    /// <param name="IsPartOnly">Whether there are others.</param>
    public sealed record Choices(IReadOnlyList<Choice> Owners, IReadOnlyList<Choice> Audiences, bool IsPartOnly, NamedChoices Named);

    /// <summary>What a filter offers.</summary>
    public sealed record Choice(string Code, string Name);

    /// <param name="SentenceCaption">The sentence is about presentations alone, whatever kind was asked for.</param>
    /// <param name="TaskForces">In a state, those that spoke there.</param>
    public sealed record Page(View View, Sentence Sentence, Caption SentenceCaption, TotalsTable Trend, TotalsTable? TaskForces, StateOnMap? State, IReadOnlyList<MapPlace> Map);

    /// <summary>The state of a page that is about one.</summary>
    public sealed record StateOnMap(string Code, string Fips, string Name);

    /// <summary>One table with its caption: for files and commands.</summary>
    public async Task<View> FindAsync(TotalsQuestion question, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await totals.ReadAsync(db, async now => (await ReadAsync(db, now, question, ct)).View, ct);
    }

    public async Task<Choices> ChoicesAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var names = await TotalsNames.ReadAsync(db, ct);
        var owners = names.Owners.Where(owner => db.Scope.MayReadTotalsOf(owner.Id)).ToList();
        return new Choices(
            owners.ConvertAll(owner => new Choice(owner.Code, TotalsNames.Brief(owner))),
            [.. names.Audiences.Select(audience => new Choice(audience.Code, audience.Label))],
            IsPartOnly: owners.Count < names.Owners.Count, await NamedChoices.ReadAsync(db, ct));
    }

    /// <summary>Everything that the page shows.</summary>
    public async Task<Page> FindPageAsync(TotalsQuestion question, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await FindPageAsync(db, question, ct);
    }

    /// <summary>The same as somebody else sees it: for what is mailed to them.</summary>
    internal Task<Page> FindPageAsync(AppDb db, TotalsQuestion question, CancellationToken ct) => totals.ReadAsync(db, async now =>
    {
        var (view, filter, names, summaries, reports) = await ReadAsync(db, now, question, ct);
        var trend = await TotalsTable.ReadAsync(now, names, filter, TotalsBy.Month, [], ct);
        var sentence = await now.SentenceAsync(filter, names, view.Caption.IsPartOnly, reports);
        if (view.InPart is { } inPart) sentence = sentence with { Footnotes = [.. sentence.Footnotes, inPart] };
        var caption = await view.Caption.AboutAsync(db, now, filter with { Kind = Kind.Presentation }, ct);
        if (filter.StateCode is not { } code)
            return new Page(view, sentence, caption, trend, null, null, await TotalsMap.OfStatesAsync(now, view.Question, names, filter, reports));

        var taskForces = await TotalsTable.ReadAsync(now, names, filter, TotalsBy.TaskForce, summaries, ct);
        var state = names.States.First(state => state.Code == code);
        return new Page(view, sentence, caption, trend, taskForces, new StateOnMap(code, state.Fips, state.Name),
            await TotalsMap.OfCountiesAsync(db, now, view.Question, filter, state.Fips, reports, ct));
    }, ct);

    /// <summary>What would be asked, with its days and grouping, and no figure; refuses what the answer would refuse.</summary>
    internal Task<TotalsQuestion> AskAsync(AppDb db, TotalsQuestion question, CancellationToken ct) =>
        totals.ReadAsync(db, async now => (await AskAsync(db, now, question, ct)).Question, ct);

    private async Task<(TotalsQuestion Question, TotalsFilter Filter, TotalsNames Names)> AskAsync(AppDb db, TotalsReading now, TotalsQuestion question, CancellationToken ct)
    {
        var names = await TotalsNames.ReadAsync(db, ct);
        question = await NamedWindow.LookUpAsync(db, question, clock, ct);
        var filter = question.Filter(db, now, names, clock);
        now.RequireSubmitted(filter);
        return (question with { Days = filter.Days, By = question.By ?? (filter.StateCode is null ? TotalsBy.State : TotalsBy.County) }, filter, names);
    }

    /// <summary>The view with what it was made from; a page that stays open keeps the view alone.</summary>
    private sealed record Reading(View View, TotalsFilter Filter, TotalsNames Names, IReadOnlyCollection<Summarized> Summaries, StateReports Reports);

    private async Task<Reading> ReadAsync(AppDb db, TotalsReading now, TotalsQuestion question, CancellationToken ct)
    {
        (question, var filter, var names) = await AskAsync(db, now, question, ct);
        var by = question.By!.Value;
        var summaries = await now.SummariesAsync(filter);
        var reports = await StateReports.ReadAsync(db, now, names, filter, ct);
        var table = reports.Marked(names, await TotalsTable.ReadAsync(now, names, filter, by, summaries, ct));
        var view = new View(
            question, filter.Days, table,
            await Caption.ReadAsync(db, now, names, filter, summaries, clock, ct), SummaryLine.Of(summaries, names))
        {
            Others = [.. reports.Others(names, table)],
            InPart = filter.IsOfficial ? reports.InPart(States(names, filter, table)) : null,
        };
        return new Reading(view, filter, names, summaries, reports);
    }

    /// <summary>The states that a table names, or the one that was asked about; any other table would have to be counted once more for them.</summary>
    private static IEnumerable<(string Code, string Name)> States(TotalsNames names, TotalsFilter filter, TotalsTable table) =>
        table.By is TotalsBy.State ? table.WithFigures
        : filter.StateCode is { } state && table.Total.Figures.Presentations > 0 ? [(state, names.StateName(state))]
        : [];
}
