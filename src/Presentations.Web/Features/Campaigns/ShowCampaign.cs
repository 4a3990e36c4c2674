using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>The board of a campaign: totals against its window, who has reported, measures so far; all of one moment.</summary>
public sealed class ShowCampaign(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    /// <param name="AsSubmitted">The day as of whose end the official figures are shown, in place of those approved now; null for now.</param>
    /// <param name="Of">How many task forces take part; the reader may see fewer.</param>
    /// <param name="Overlaps">Campaigns whose windows share days with this one: talks count in each.</param>
    /// <param name="Kinds">What else was done in the window, apart by kind.</param>
    /// <param name="Pulse">Of the moment that is shown; a later one says that something has changed.</param>
    public sealed record View(
        int Id, string Name, DateRange Days, DateOnly? AsSubmitted, string? Notes, CampaignStage Stage, bool IsOfAll, int Of, IReadOnlyList<string> Overlaps,
        Figures Recorded, Figures Official, IReadOnlyList<KindLine> Kinds, IReadOnlyList<Row> Rows, PeriodCompleteness Completeness,
        IReadOnlyList<MeasureLine> Measures, IReadOnlyList<StatedLine> Stated, IReadOnlyList<SummaryLine> Summaries,
        DateTime AsOfUtc, bool IsPartOnly, bool MayEdit, BoardPulse Pulse)
    {
        /// <summary>A sentence on what restatements that were approved since change; null where there is none.</summary>
        public string? Restated => RestatedSince.Sum(Rows.Select(row => row.Restated)) is { Count: > 0 } restated
            ? restated.InWords(Official.Presentations, Official.Reached, GroupingWords.Noun(Kind.Presentation)) : null;

        /// <summary>The presentations as known now, in the same meaning as everywhere; beside approved figures alone, and only where they differ in what they hold.</summary>
        public string? KnownNow { get; init; }
    }

    public sealed record KindLine(Kind Kind, Figures Recorded, Figures Official);

    /// <summary>One task force, or a state desk that spoke.</summary>
    /// <param name="Standing">Of its months; null as long as none is over, and for a state desk.</param>
    /// <param name="Measures">How many of the measures it has reported; null for a state desk.</param>
    /// <param name="WaitingMeasures">Reported numbers that wait for approval.</param>
    public sealed record Row(string Code, string Name, Figures Recorded, Figures Official, PeriodStanding? Standing, int? Measures, int WaitingMeasures)
    {
        /// <summary>What restatements that were approved since change in the approved figures.</summary>
        public RestatedSince Restated { get; init; }
    }

    /// <summary>Null when there is no such campaign, and for whoever sees no task force.</summary>
    public async Task<View?> FindAsync(int campaignId, DateOnly? asSubmitted = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.ReadsEverything && db.Scope.ReadableOwners.Count == 0) return null;
        var pulse = await BoardPulse.OfAsync(db, ct);
        var asked = new AskedFigures(FigureStatus.Approved, asSubmitted);
        if (await CampaignFrame.ReadAsync(db, campaignId, asked.AsSubmittedUtc, ct) is not { } frame) return null;
        return await totals.ReadAsync(db, now => ReadAsync(db, now, frame, asked, pulse, ct), ct);
    }

    private async Task<View> ReadAsync(AppDb db, TotalsReading now, CampaignFrame frame, AskedFigures asked, BoardPulse pulse, CancellationToken ct)
    {
        var (campaign, filter) = (frame.Campaign, frame.Filter);
        var expected = frame.TaskForces.Select(owner => owner.Id).ToList();
        var reports = await db.MeasureReports.AsNoTracking().Where(report => report.CampaignId == campaign.Id).ToListAsync(ct);
        var summaries = await now.SummariesAsync(filter);
        var kinds = await KindsAsync(now, filter, asked);
        return new View(
            campaign.Id, frame.Terms.Name, frame.Days, asked.AsSubmitted, campaign.Notes, CampaignStage.Of(frame.Days, clock), frame.Terms.IsOfAll, frame.Of, await OverlapsAsync(db, campaign.Id, frame.Days, ct),
            kinds[Kind.Presentation].Recorded, kinds[Kind.Presentation].Official, [.. kinds.Values.Where(line => line.Kind is not Kind.Presentation)],
            await RowsAsync(db, now, frame, asked, reports, ct), await now.ReportedAsync(expected, asked.Of(filter)),
            MeasureLine.ListOf(frame, reports, asked.AsSubmittedUtc), await StatedLine.ReadAsync(db, campaign.Id, asked.AsSubmittedUtc, ct), SummaryLine.Of(summaries, frame.Names),
            clock.GetUtcNow().UtcDateTime, frame.IsPartOnly, db.Scope.IsAdministrator, pulse)
        {
            KnownNow = asked.AsSubmitted is null ? await KnownNowAsync(db, now, filter with { Status = FigureStatus.KnownNow }, ct) : null,
        };
    }

    private static async Task<string?> KnownNowAsync(AppDb db, TotalsReading now, TotalsFilter filter, CancellationToken ct)
    {
        if ((await PartsKnownNow.OfAsync(db, filter, ct)).InWords is not { } including) return null;
        var known = await now.TotalAsync(filter);
        return $"As known now: {known.Presentations:N0} {GroupingWords.Noun(Kind.Presentation)(known.Presentations)} to {known.Reached:N0} people, {including}.";
    }

    private static async Task<IReadOnlyList<string>> OverlapsAsync(AppDb db, int campaignId, DateRange days, CancellationToken ct)
    {
        var (first, last) = (days.First, days.Last);
        var others = await db.Campaigns.AsNoTracking().Where(other => other.Id != campaignId && other.FirstDay <= last && first <= other.LastDay)
            .OrderBy(other => other.FirstDay).ThenBy(other => other.Name).ToListAsync(ct);
        return others.ConvertAll(other => $"{other.Name} ({other.Days.InWords()})");
    }

    private static async Task<Dictionary<Kind, KindLine>> KindsAsync(TotalsReading now, TotalsFilter presentations, AskedFigures asked)
    {
        var filter = presentations with { Kind = null };
        var recorded = (await now.LinesAsync(filter, TotalsBy.Kind)).ToDictionary(line => line.Key, line => line.Figures);
        var official = (await now.LinesAsync(asked.Of(filter), TotalsBy.Kind)).ToDictionary(line => line.Key, line => line.Figures);
        return Enum.GetValues<Kind>().ToDictionary(kind => kind, kind => new KindLine(kind, recorded.GetValueOrDefault($"{kind}"), official.GetValueOrDefault($"{kind}")));
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, TotalsReading now, CampaignFrame frame, AskedFigures asked, List<MeasureReport> reports, CancellationToken ct)
    {
        var recorded = await ByOwnerAsync(now, frame.Filter);
        var official = await ByOwnerAsync(now, asked.Of(frame.Filter));
        var standings = await now.StandingsAsync([.. frame.TaskForces.Select(owner => owner.Id)], asked.Of(frame.Filter));
        var restated = await ApprovedRestatements.ByOwnerAsync(db, asked.Of(frame.Filter), ct);
        var measures = reports.GroupBy(report => (report.OwnerId, report.MeasureId)).Select(versions => MeasureLine.Latest(versions, asked.AsSubmittedUtc)).OfType<MeasureReport>().ToLookup(report => report.OwnerId);
        var desks = frame.Names.Owners.Where(owner => owner is Domain.Directory.StateDesk && (recorded.ContainsKey(owner.Id) || official.ContainsKey(owner.Id)));
        return
        [
            .. frame.TaskForces.Select(owner => new Row(
                owner.Code, TotalsNames.Brief(owner), recorded.GetValueOrDefault(owner.Id), official.GetValueOrDefault(owner.Id),
                standings.TryGetValue(owner.Id, out var standing) ? standing : null,
                measures[owner.Id].Count(), measures[owner.Id].Count(report => !report.WasApprovedBy(asked.AsSubmittedUtc))) { Restated = restated.GetValueOrDefault(owner.Id) }),
            .. desks.Select(owner => new Row(owner.Code, TotalsNames.Brief(owner), recorded.GetValueOrDefault(owner.Id), official.GetValueOrDefault(owner.Id), null, null, 0) { Restated = restated.GetValueOrDefault(owner.Id) }),
        ];
    }

    private static async Task<Dictionary<int, Figures>> ByOwnerAsync(TotalsReading now, TotalsFilter filter) =>
        (await now.LinesAsync(filter, TotalsBy.TaskForce)).ToDictionary(line => int.Parse(line.Key, CultureInfo.InvariantCulture), line => line.Figures);
}
