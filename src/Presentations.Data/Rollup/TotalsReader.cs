using System.Globalization;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>Answers questions about totals; all answers of one reading are of the same moment.</summary>
public sealed class TotalsReader(TotalsCube cube)
{
    public Task<T> ReadAsync<T>(AppDb db, Func<TotalsReading, Task<T>> read, CancellationToken ct = default) =>
        SteadyRead.RunAsync(db, async now => await read(new TotalsReading(db, await cube.ReadAsync(db, now, ct), ct)), ct);
}

/// <summary>The totals at one moment, as far as the scope of the database allows.</summary>
public sealed class TotalsReading
{
    private readonly AppDb db;
    private readonly CancellationToken ct;

    internal TotalsReading(AppDb db, CubeView cube, CancellationToken ct) => (this.db, Cube, this.ct) = (db, cube, ct);

    public CubeView Cube { get; }

    /// <summary>Refuses figures as submitted by the end of a day that is still to come, before anything is added up.</summary>
    public void RequireSubmitted(TotalsFilter filter)
    {
        if (filter.AsSubmittedUtc is { } moment) SubmissionsAt.Require(db, moment);
    }

    /// <summary>The figures of all talks of the filter, each counted once.</summary>
    public async Task<Figures> TotalAsync(TotalsFilter filter)
    {
        if (filter.AsSubmittedUtc is not null) return Add(await TalkSums.OfAsync(Seats.Of(db, filter).Within(filter.Days), filter.Audience, null, ct));
        var sum = Cube.Sum(filter, Grain.None).Select(line => line.Figures).Aggregate(default(Figures), Figures.Add);
        return sum + Add(await EdgesAsync(filter, by: null));
    }

    /// <summary>In no order; lines by audience and topic overlap.</summary>
    public async Task<IReadOnlyList<TotalsLine>> LinesAsync(TotalsFilter filter, TotalsBy by)
    {
        if (filter.AsSubmittedUtc is not null) return await OfSurvivorsAsync(await AsSubmittedAsync(filter, by), by);
        var whole = await WholeMonthsAsync(filter, by);
        var edges = await EdgesAsync(filter, by);
        return await OfSurvivorsAsync(edges.Count == 0 ? whole : Together(whole.Concat(edges)), by);
    }

    private Task<List<TotalsLine>> AsSubmittedAsync(TotalsFilter filter, TotalsBy by) => filter.Days.IsWholeMonths && FrozenSums.Hold(db, filter, by)
        ? db.Surroundings.Frozen.LinesAsync(db, Cube, filter, by, ct)
        : TalkSums.OfAsync(Seats.Of(db, filter).Within(filter.Days), filter.Audience, by, ct);

    /// <summary>What was submitted names agencies by the ids of its time; merged ones are shown with those that stand for them now.</summary>
    private async Task<List<TotalsLine>> OfSurvivorsAsync(List<TotalsLine> lines, TotalsBy by)
    {
        if (by is not TotalsBy.Agency || await db.AgencySurvivorsAsync(ct) is not { IsEmpty: false } agencies) return lines;
        return Together(lines.Select(line => line with { Key = line.Key.Length == 0 ? line.Key : $"{agencies.Of(int.Parse(line.Key, CultureInfo.InvariantCulture))}" }));
    }

    public Task<List<Summarized>> SummariesAsync(TotalsFilter filter) => SummarySums.OfAsync(db, Cube, filter, ct);

    /// <summary>What lies between the figures as submitted at the filter's moment and as known now; the lines add up to the difference.</summary>
    public Task<List<FigureDifference>> DifferencesAsync(TotalsFilter filter) => FigureDifferences.OfAsync(db, filter, ct);

    /// <summary>One page of the presentations behind a part of an official figure.</summary>
    public Task<OfficialTalks> OfficialTalksAsync(TotalsFilter filter, OfficialPart part, (DateOnly Date, int Id)? after, int take) =>
        OfficialTalks.ReadAsync(db, filter, part, after, take, ct);

    /// <summary>How far those task forces have reported a question's days: what stands under every official figure.</summary>
    /// <param name="expected">The task forces that the figure is about.</param>
    public Task<PeriodCompleteness> ReportedAsync(IReadOnlyCollection<int> expected, TotalsFilter filter) =>
        PeriodsReported.CountAsync(db, Cube, expected, filter.Days, filter.AsSubmittedUtc, filter.Status, ct);

    /// <summary>The standing of each of the expected in a question's days; empty as long as no month of them is over.</summary>
    public Task<Dictionary<int, PeriodStanding>> StandingsAsync(IReadOnlyCollection<int> expected, TotalsFilter filter) =>
        PeriodsReported.OfAsync(db, Cube, expected, filter.Days, filter.AsSubmittedUtc, ct);

    /// <summary>By which versions of the counting rules the figures of a question were counted; those in force for what is recorded, and as long as nothing is submitted.</summary>
    public Task<IReadOnlyList<int>> RulesAsync(TotalsFilter filter) => RulesApplied.OfAsync(db, Cube, filter, ct);

    /// <summary>Talks by the id of a partner agency; they overlap with each other and with the lead's, and are never added up.</summary>
    public Task<Dictionary<int, int>> PartnersAsync(TotalsFilter filter) => PartnerCounts.OfAsync(db, Cube, filter, ct);

    /// <summary>The latest month in which a talk is counted; null when none is.</summary>
    public int? LatestMonth(FigureStatus status = FigureStatus.Recorded) =>
        Cube.Sum(new TotalsFilter(new DateRange(new DateOnly(Bounds.FirstYear, 1, 1), new DateOnly(9998, 12, 31))) { Status = status }, Grain.Month).Select(line => (int?)line.Month).Max();

    private async Task<List<TotalsLine>> WholeMonthsAsync(TotalsFilter filter, TotalsBy by) => by switch
    {
        TotalsBy.State => Lines(filter, Grain.State, line => line.State),
        TotalsBy.TaskForce => Lines(filter, Grain.Owner, line => $"{line.OwnerId}"),
        TotalsBy.Month => Lines(filter, Grain.Month, line => $"{line.Month}"),
        TotalsBy.Kind => Lines(filter, Grain.Kind, line => $"{line.Kind}"),
        TotalsBy.Audience => Lines(filter, Grain.Audience, line => line.Audience),
        TotalsBy.County => await CountySums.OfAsync(db, filter, ct),
        _ when FrozenSums.Hold(db, filter, by) => Together([.. await db.Surroundings.Frozen.LinesAsync(db, Cube, filter, by, ct), .. await RestatedAsync(filter, WholeMonths(filter), by)]),
        _ => Together(await TalksAsync(TalkSums.InWholeMonths(db, filter), filter, WholeMonths(filter), by)),
    };

    private static IReadOnlyCollection<DateRange> WholeMonths(TotalsFilter filter) => filter.Days.WholeMonths is { } months
        ? [new DateRange(DateRange.FirstDayOf(months.First), DateRange.FirstDayOf(months.Last).AddMonths(1).AddDays(-1))]
        : [];

    private List<TotalsLine> Lines(TotalsFilter filter, Grain grain, Func<CubeLine, string> key) =>
        [.. Cube.Sum(filter, grain).Select(line => new TotalsLine(key(line), "", line.Figures))];

    private Task<List<TotalsLine>> EdgesAsync(TotalsFilter filter, TotalsBy? by) =>
        TalksAsync(TalkSums.OnEdgeDays(db, filter), filter, [.. filter.Days.Edges], by);

    private async Task<List<TotalsLine>> TalksAsync(IEnumerable<Seats> talks, TotalsFilter filter, IReadOnlyCollection<DateRange> days, TotalsBy? by)
    {
        var lines = new List<TotalsLine>();
        foreach (var seats in talks) lines.AddRange(await TalkSums.OfAsync(seats, filter.Audience, by, ct));
        lines.AddRange(await RestatedAsync(filter, days, by));
        return lines;
    }

    private async Task<IEnumerable<TotalsLine>> RestatedAsync(TotalsFilter filter, IReadOnlyCollection<DateRange> days, TotalsBy? by) =>
        RestatedLines.Sum(await RestatedLines.OfAsync(db, filter, days, ct), filter.Audience, by);

    /// <summary>One line for each key; what restatements have taken away whole is no line.</summary>
    private static List<TotalsLine> Together(IEnumerable<TotalsLine> lines) => [.. lines
        .GroupBy(line => (line.Key, line.StateCode), line => line.Figures, (key, figures) => new TotalsLine(key.Key, key.StateCode, figures.Aggregate(Figures.Add)))
        .Where(line => line.Figures != default)];

    private static Figures Add(IEnumerable<TotalsLine> lines) => lines.Select(line => line.Figures).Aggregate(default(Figures), Figures.Add);
}
