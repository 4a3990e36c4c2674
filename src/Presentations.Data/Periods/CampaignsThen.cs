using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;

namespace Presentations.Data.Periods;

/// <summary>Reads campaigns and measures as they were at a moment. Before the first change they are what they were set up as.</summary>
public static class CampaignsThen
{
    /// <param name="campaign">With its task forces and measures.</param>
    /// <param name="byUtc">Null for now.</param>
    public static async Task<CampaignTerms> TermsAsync(this AppDb db, Campaign campaign, DateTime? byUtc, CancellationToken ct = default)
    {
        if (byUtc is null) return campaign.Terms;
        var then = await db.SupersededCampaigns.AsNoTracking().Where(row => row.CampaignId == campaign.Id && row.UntilUtc > byUtc).OrderBy(row => row.UntilUtc).ThenBy(row => row.Id).FirstOrDefaultAsync(ct);
        return then?.Terms ?? campaign.Terms;
    }

    /// <summary>
    /// The task forces that have come since a moment: figures as of it expect nothing of them. Those of the first list are in none of them, however late
    /// this system was set up: nobody knows when they began.
    /// </summary>
    /// <param name="byUtc">Null for now.</param>
    public static async Task<IReadOnlySet<int>> TaskForcesSinceAsync(this AppDb db, DateTime? byUtc, CancellationToken ct = default)
    {
        if (byUtc is null) return new HashSet<int>();
        var came = await db.History.Where(entry => entry.Subject == nameof(Owner) && entry.Action == HistoryAction.Created && db.TaskForces.Any(owner => owner.Id == entry.SubjectId))
            .Select(entry => new { entry.SubjectId, entry.AtUtc }).ToListAsync(ct);
        var first = came.Count == 0 ? default : came.Min(entry => entry.AtUtc);
        return came.Where(entry => entry.AtUtc > byUtc && entry.AtUtc > first).Select(entry => entry.SubjectId).ToHashSet();
    }

    /// <summary>Every measure, in the order of their ids.</summary>
    /// <param name="byUtc">Null for now.</param>
    public static async Task<IReadOnlyList<MeasureTerms>> MeasuresAsync(this AppDb db, DateTime? byUtc, CancellationToken ct = default)
    {
        var now = await db.Measures.AsNoTracking().OrderBy(measure => measure.Id).ToListAsync(ct);
        if (byUtc is null) return now.ConvertAll(measure => measure.Terms);
        var then = (await db.SupersededMeasures.AsNoTracking().Where(row => row.UntilUtc > byUtc).ToListAsync(ct))
            .GroupBy(row => row.MeasureId).ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.UntilUtc).ThenBy(row => row.Id).First().Terms);
        return now.ConvertAll(measure => then.GetValueOrDefault(measure.Id) ?? measure.Terms);
    }
}
