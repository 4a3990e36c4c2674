using Presentations.Domain;
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

    /// <summary>The figures of all talks of the filter, each counted once.</summary>
    public async Task<Figures> TotalAsync(TotalsFilter filter)
    {
        var sum = Cube.Sum(filter, Grain.None).Select(line => line.Figures).Aggregate(default(Figures), Figures.Add);
        return (await EdgesAsync(filter, by: null)).Select(line => line.Figures).Aggregate(sum, Figures.Add);
    }

    /// <summary>In no order; lines by audience and topic overlap.</summary>
    public async Task<IReadOnlyList<TotalsLine>> LinesAsync(TotalsFilter filter, TotalsBy by)
    {
        var whole = await WholeMonthsAsync(filter, by);
        var edges = await EdgesAsync(filter, by);
        return edges.Count == 0 ? whole : [.. whole.Concat(edges)
            .GroupBy(line => (line.Key, line.StateCode), line => line.Figures, (key, figures) => new TotalsLine(key.Key, key.StateCode, figures.Aggregate(Figures.Add)))];
    }

    public Task<List<Summarized>> SummariesAsync(TotalsFilter filter) => SummarySums.OfAsync(db, Cube, filter, ct);

    /// <summary>Talks by the id of a partner agency; they overlap with each other and with the lead's, and are never added up.</summary>
    public Task<Dictionary<int, int>> PartnersAsync(TotalsFilter filter) => TalkSums.WithPartnersAsync(db, filter, ct);

    /// <summary>The latest month in which a talk is counted; null when none is.</summary>
    public int? LatestMonth() => Cube.Sum(new TotalsFilter(new DateRange(new DateOnly(Bounds.FirstYear, 1, 1), new DateOnly(9998, 12, 31))), Grain.Month).Select(line => (int?)line.Month).Max();

    private async Task<List<TotalsLine>> WholeMonthsAsync(TotalsFilter filter, TotalsBy by) => by switch
    {
        TotalsBy.State => Lines(filter, Grain.State, line => line.State),
        TotalsBy.TaskForce => Lines(filter, Grain.Owner, line => $"{line.OwnerId}"),
        TotalsBy.Month => Lines(filter, Grain.Month, line => $"{line.Month}"),
        TotalsBy.Kind => Lines(filter, Grain.Kind, line => $"{line.Kind}"),
        TotalsBy.Audience => Lines(filter, Grain.Audience, line => line.Audience),
        TotalsBy.County => await CountySums.OfAsync(db, filter, ct),
        _ => await TalkSums.OfAsync(TalkSums.InWholeMonths(db, filter), filter.Audience, by, ct),
    };

    private List<TotalsLine> Lines(TotalsFilter filter, Grain grain, Func<CubeLine, string> key) =>
        [.. Cube.Sum(filter, grain).Select(line => new TotalsLine(key(line), "", line.Figures))];

    private async Task<List<TotalsLine>> EdgesAsync(TotalsFilter filter, TotalsBy? by)
    {
        var lines = new List<TotalsLine>();
        foreach (var talks in TalkSums.OnEdgeDays(db, filter)) lines.AddRange(await TalkSums.OfAsync(talks, filter.Audience, by, ct));
        return lines;
    }
}
