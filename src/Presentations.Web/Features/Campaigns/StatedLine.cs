using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>A stated figure as pages show it, with its qualifier and source.</summary>
public sealed record StatedLine(int Id, string Subject, StatedNumber Figure)
{
    /// <summary>For example "more than 83,000".</summary>
    public string Number => $"{Figure.Qualifier.Before()}{Figure.Value:N0}";

    /// <param name="campaignId">Null for the opening balances of the program.</param>
    /// <param name="byUtc">The moment as of which they are read; null for now.</param>
    internal static async Task<IReadOnlyList<StatedLine>> ReadAsync(AppDb db, int? campaignId, DateTime? byUtc, CancellationToken ct)
    {
        var figures = (await db.StatedFigures.AsNoTracking().Where(figure => figure.CampaignId == campaignId && (byUtc == null || figure.StatedAtUtc <= byUtc)).ToListAsync(ct))
            .ConvertAll(figure => (figure.Id, Figure: (StatedNumber)figure));
        if (byUtc is not null)
        {
            var superseded = await db.SupersededFigures.AsNoTracking()
                .Where(figure => figure.CampaignId == campaignId && figure.StatedAtUtc <= byUtc && figure.UntilUtc > byUtc).ToListAsync(ct);
            figures.AddRange(superseded.ConvertAll(figure => (figure.FigureId, (StatedNumber)figure)));
        }
        if (figures.Count == 0) return [];
        var measures = (await db.MeasuresAsync(byUtc, ct)).ToDictionary(measure => measure.Id, measure => measure.Name);
        return [.. figures.Select(row => new StatedLine(row.Id, row.Figure.MeasureId is { } measure ? measures[measure] : row.Figure.Counted!.Value.Label(), row.Figure))
            .OrderBy(line => line.Figure.MeasureId ?? 0).ThenBy(line => line.Id)];
    }
}
