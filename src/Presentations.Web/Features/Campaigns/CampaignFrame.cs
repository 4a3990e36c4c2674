using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>What a campaign's board and its pack are read from: who takes part, as far as the reader may see them.</summary>
/// <param name="TaskForces">Those that take part and that the reader may see, by name.</param>
/// <param name="Of">How many take part.</param>
internal sealed record CampaignFrame(Campaign Campaign, TotalsNames Names, IReadOnlyList<TaskForce> TaskForces, int Of)
{
    public DateRange Days => Campaign.Days;

    public bool IsPartOnly => TaskForces.Count < Of;

    /// <summary>The presentations of the window; of those that take part, and with all of them of the state desks too.</summary>
    public TotalsFilter Filter => new(Days) { Kind = Kind.Presentation, Among = Campaign.IsOfAll ? null : [.. Campaign.TaskForces.Select(part => part.TaskForceId)] };

    /// <summary>Null when there is no such campaign.</summary>
    public static async Task<CampaignFrame?> ReadAsync(AppDb db, int campaignId, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(row => row.TaskForces).Include(row => row.Measures).ThenInclude(asked => asked.Measure)
            .AsSplitQuery().SingleOrDefaultAsync(row => row.Id == campaignId, ct);
        if (campaign is null) return null;
        var names = await TotalsNames.ReadAsync(db, ct);
        var takePart = names.Owners.OfType<TaskForce>().Where(campaign.Includes).ToList();
        return new CampaignFrame(campaign, names, takePart.FindAll(owner => db.Scope.MayReadTotalsOf(owner.Id)), takePart.Count);
    }
}
