using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;

namespace Presentations.Data.Rollup;

/// <summary>
/// Changes with every commit that a campaign's board could show: talks, submissions, reported numbers, campaigns. Read in three small
/// queries for all boards together; it tells nothing but that something has changed.
/// </summary>
public readonly record struct BoardPulse
{
    private readonly Fingerprint totals;
    private readonly (int Rows, long Versions) reports;
    private readonly (int Rows, long Versions) campaigns;

    private BoardPulse(Fingerprint totals, (int, long) reports, (int, long) campaigns) => (this.totals, this.reports, this.campaigns) = (totals, reports, campaigns);

    public static async Task<BoardPulse> OfAsync(AppDb db, CancellationToken ct = default)
    {
        var reports = await db.MeasureReports.IgnoreQueryFilters([AccessFilters.Name])
            .GroupBy(_ => 1, (_, rows) => new { Rows = rows.Count(), Versions = rows.Sum(row => (long)row.Version) }).SingleOrDefaultAsync(ct);
        var campaigns = await db.Campaigns
            .GroupBy(_ => 1, (_, rows) => new { Rows = rows.Count(), Versions = rows.Sum(row => (long)row.Version) }).SingleOrDefaultAsync(ct);
        return new BoardPulse(
            await Fingerprint.OfAsync(db, ct), (reports?.Rows ?? 0, reports?.Versions ?? 0), (campaigns?.Rows ?? 0, campaigns?.Versions ?? 0));
    }
}
