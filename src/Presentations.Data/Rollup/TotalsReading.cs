using System.Globalization;
using Presentations.Data.Reference;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Data.Rollup;

/// <summary>The totals at one moment, as far as the scope of the database allows.</summary>
public sealed class TotalsReading
{
    private readonly AppDb db;
    private readonly CancellationToken ct;
    private (DateTime MomentUtc, int First, IReadOnlyCollection<MonthStanding> Months)? then;

    internal TotalsReading(AppDb db, CubeView cube, CancellationToken ct) => (this.db, Cube, this.ct) = (db, cube, ct);

    public CubeView Cube { get; }

    /// <summary>Refuses figures as submitted by the end of a day that is still to come, before anything is added up.</summary>
    public void RequireSubmitted(TotalsFilter filter)
    {
        if (filter.AsSubmittedUtc is { } moment) SubmissionsAt.Require(db, moment);
    }

    /// <summary>The figures of all talks of the filter, each counted once.</summary>
    public async Task<Figures> TotalAsync(TotalsFilter filter) => Add(await WholeMonthsAsync(filter, by: null)) + Add(await EdgesAsync(filter, by: null));

    /// <summary>In no order; lines by audience and topic overlap.</summary>
    public async Task<IReadOnlyList<TotalsLine>> LinesAsync(TotalsFilter filter, TotalsBy by)
    {
        var whole = await WholeMonthsAsync(filter, by);
        var edges = await EdgesAsync(filter, by);
        return await OfSurvivorsAsync(edges.Count == 0 ? whole : Together(whole.Concat(edges)), by);
    }

    /// <summary>What was submitted names agencies by the ids of its time; merged ones are shown with those that stand for them now.</summary>
    private async Task<List<TotalsLine>> OfSurvivorsAsync(List<TotalsLine> lines, TotalsBy by)
    {
        if (by is not TotalsBy.Agency || await db.AgencySurvivorsAsync(ct) is not { IsEmpty: false } agencies) return lines;
        return Together(lines.Select(line => line with { Key = line.Key.Length == 0 ? line.Key : $"{agencies.Of(int.Parse(line.Key, CultureInfo.InvariantCulture))}" }));
    }

    public async Task<List<Summarized>> SummariesAsync(TotalsFilter filter) => filter.IsOfficial
        ? await SubmittedSums.OfAsync(db, Cube, () => MonthsAsync(filter), filter, ct)
        : await SummarySums.OfAsync(db, Cube, filter, ct);

    /// <summary>What lies between the figures as submitted at the filter's moment and as known now; the lines add up to the difference.</summary>
    public Task<List<FigureDifference>> DifferencesAsync(TotalsFilter filter) => FigureDifferences.OfAsync(db, filter, ct);

    /// <summary>One page of the presentations behind a part of an official figure.</summary>
    public Task<OfficialTalks> OfficialTalksAsync(TotalsFilter filter, OfficialPart part, (DateOnly Date, int Id)? after, int take) =>
        OfficialTalks.ReadAsync(db, filter, part, after, take, ct);

    /// <summary>How far those task forces have reported a question's days: what stands under every official figure.</summary>
    /// <param name="expected">The task forces that the figure is about.</param>
    public async Task<PeriodCompleteness> ReportedAsync(IReadOnlyCollection<int> expected, TotalsFilter filter) =>
        PeriodsReported.Count(await MonthsAsync(filter), expected, filter, filter.AsSubmittedUtc ?? NowUtc);

    /// <summary>The standing of each of the expected in a question's days; empty as long as no month of them is over.</summary>
    public async Task<Dictionary<int, PeriodStanding>> StandingsAsync(IReadOnlyCollection<int> expected, TotalsFilter filter) =>
        PeriodsReported.Of(await MonthsAsync(filter), expected, filter.Days, filter.AsSubmittedUtc ?? NowUtc);

    /// <summary>Whose submissions are in the figures of a question, if only for some of its months.</summary>
    public async Task<HashSet<int>> HoldersAsync(TotalsFilter filter) => filter.IsOfficial ? [.. (await HeldAsync(filter)).Select(month => month.Key.OwnerId)] : [];

    /// <summary>By which versions of the counting rules the figures of a question were counted; those in force for what is recorded, and as long as nothing is submitted.</summary>
    public async Task<IReadOnlyList<int>> RulesAsync(TotalsFilter filter)
    {
        if (!filter.IsOfficial) return CountingRules.InForce;
        List<int> versions = [.. (await HeldAsync(filter)).Select(month => month.RulesVersion).Distinct().Order()];
        return versions.Count == 0 ? CountingRules.InForce : versions;
    }

    /// <summary>Talks by the id of a partner agency; they overlap with each other and with the lead's, and are never added up.</summary>
    public async Task<Dictionary<int, int>> PartnersAsync(TotalsFilter filter) => await PartnerCounts.OfAsync(db, filter, filter.IsOfficial ? await HeldAsync(filter) : [], ct);

    /// <summary>The latest month in which a talk is counted; null when none is.</summary>
    public int? LatestMonth(FigureStatus status = FigureStatus.Recorded) =>
        Cube.Sum(new TotalsFilter(TotalsFilter.AllDays) { Status = status }, Grain.Month).Select(line => (int?)line.Month).Max();

    private DateTime NowUtc => db.Clock.GetUtcNow().UtcDateTime;

    /// <summary>How the months of a question and later ones stand, now or at its moment.</summary>
    private async Task<IEnumerable<MonthStanding>> MonthsAsync(TotalsFilter filter)
    {
        if (filter.AsSubmittedUtc is not { } moment) return Cube.Months;
        var first = DateRange.MonthOf(filter.Days.First);
        if (then is not { } read || read.MomentUtc != moment || read.First > first) then = (moment, first, await SubmissionsAt.MonthsAsync(db, moment, first, ct));
        return then.Value.Months;
    }

    /// <summary>The months whose submissions are in the figures of a question.</summary>
    private async Task<IEnumerable<MonthStanding>> HeldAsync(TotalsFilter filter) => (await MonthsAsync(filter)).Where(month => month.IsIn(filter));

    private async Task<List<TotalsLine>> WholeMonthsAsync(TotalsFilter filter, TotalsBy? by) => (filter.AsSubmittedUtc, by) switch
    {
        (null, null) => Lines(filter, Grain.None, _ => ""),
        (null, TotalsBy.State) => Lines(filter, Grain.State, line => line.State),
        (null, TotalsBy.TaskForce) => Lines(filter, Grain.Owner, line => $"{line.OwnerId}"),
        (null, TotalsBy.Month) => Lines(filter, Grain.Month, line => $"{line.Month}"),
        (null, TotalsBy.Kind) => Lines(filter, Grain.Kind, line => $"{line.Kind}"),
        (null, TotalsBy.Audience) => Lines(filter, Grain.Audience, line => line.Audience),
        _ when FrozenSums.Hold(db, filter, by) => Together([.. await FrozenAsync(filter, by), .. await RestatedAsync(filter, WholeMonths(filter), by)]),
        (null, TotalsBy.County) when !filter.IsOfficial => await CountySums.OfAsync(db, filter, ct),
        _ => Together(await TalksAsync(TalkSums.InWholeMonths(db, filter), filter, WholeMonths(filter), by)),
    };

    private async Task<List<TotalsLine>> FrozenAsync(TotalsFilter filter, TotalsBy? by)
    {
        var lines = new List<TotalsLine>();
        foreach (var months in WholeMonths(filter)) lines.AddRange(await db.Surroundings.Frozen.LinesAsync(db, await HeldAsync(filter with { Days = months }), filter, by, ct));
        return lines;
    }

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
