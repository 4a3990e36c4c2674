using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>The program to date: what was stated for the time before this system, and beside it what has been counted since. The two are never added up.</summary>
public sealed class ShowProgram(AppDbFactory dbs, TotalsReader totals, TimeProvider clock) : IUseCase
{
    public const string Path = "/campaigns/program";

    /// <param name="IsPartOnly">The reader does not see every task force's figures.</param>
    public sealed record View(IReadOnlyList<Row> Rows, DateTime AsOfUtc, bool IsPartOnly, bool MayEdit);

    /// <param name="Recorded">Counted after the day of the stated figure; null where nothing has been.</param>
    /// <param name="CountedFrom">What is counted, in words.</param>
    public sealed record Row(StatedLine Stated, long? Recorded, long? Approved, string CountedFrom);

    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.ReadsEverything && db.Scope.ReadableOwners.Count == 0) return new View([], clock.GetUtcNow().UtcDateTime, true, false);
        var stated = await StatedLine.ReadAsync(db, campaignId: null, byUtc: null, ct);
        return await totals.ReadAsync(db, async now =>
        {
            var rows = new List<Row>();
            foreach (var line in stated) rows.Add(await RowAsync(db, now, line, ct));
            return new View(rows, clock.GetUtcNow().UtcDateTime, !db.Scope.ReadsEverything, db.Scope.IsAdministrator);
        }, ct);
    }

    private async Task<Row> RowAsync(AppDb db, TotalsReading now, StatedLine line, CancellationToken ct)
    {
        var (first, today) = (line.Figure.AsOf.AddDays(1), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        if (line.Figure.Counted is not { } counted) return await OfMeasureAsync(db, line, ct);
        var what = counted is CountedFigure.Trained ? "People reached by the trainings of the log" : "Presentations of the log";
        if (first > today) return new Row(line, null, null, what);

        var filter = new TotalsFilter(new DateRange(first, today)) { Kind = counted is CountedFigure.Trained ? Kind.Training : Kind.Presentation };
        var (recorded, approved) = (await now.TotalAsync(filter), await now.TotalAsync(filter with { Status = FigureStatus.Approved }));
        return new Row(line, Of(counted, recorded), Of(counted, approved), what);
    }

    /// <summary>Measures are reported for campaigns alone: those that began after the day of the stated figure.</summary>
    private static async Task<Row> OfMeasureAsync(AppDb db, StatedLine line, CancellationToken ct)
    {
        var (measure, asOf) = (line.Figure.MeasureId, line.Figure.AsOf);
        var reports = await db.MeasureReports.AsNoTracking()
            .Where(report => report.MeasureId == measure && db.Campaigns.Any(campaign => campaign.Id == report.CampaignId && campaign.FirstDay > asOf)).ToListAsync(ct);
        var versions = reports.ToLookup(report => (report.CampaignId, report.OwnerId));
        return new Row(line, Sum(versions.Select(one => MeasureLine.Latest(one, byUtc: null))), Sum(versions.Select(one => MeasureLine.ApprovedOf(one, byUtc: null))), "Reported by task forces for campaigns alone");
    }

    private static long Of(CountedFigure counted, Figures figures) => counted is CountedFigure.Presentations ? figures.Presentations : figures.Reached;

    private static long? Sum(IEnumerable<MeasureReport?> reports) => reports.OfType<MeasureReport>().Select(report => (long?)report.Value).Aggregate((long?)null, (sum, value) => (sum ?? 0) + value);
}
