using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>A stated figure as pages show it, with its qualifier and source.</summary>
public sealed record StatedLine(int Id, string Subject, StatedFigure Figure)
{
    /// <summary>For example "more than 83,000".</summary>
    public string Number => $"{Figure.Qualifier.Before()}{Figure.Value:N0}";

    /// <param name="campaignId">Null for the opening balances of the program.</param>
    internal static async Task<IReadOnlyList<StatedLine>> ReadAsync(AppDb db, int? campaignId, CancellationToken ct)
    {
        var figures = await db.StatedFigures.AsNoTracking().Where(figure => figure.CampaignId == campaignId)
            .Select(figure => new { figure, Measure = db.Measures.Where(measure => measure.Id == figure.MeasureId).Select(measure => measure.Name).FirstOrDefault() }).ToListAsync(ct);
        return [.. figures.Select(row => new StatedLine(row.figure.Id, row.Measure ?? row.figure.Counted!.Value.Label(), row.figure))
            .OrderBy(line => line.Figure.MeasureId ?? 0).ThenBy(line => line.Id)];
    }
}
