using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Periods;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>What a campaign's board and its pack are read from: who takes part, as far as the reader may see them.</summary>
/// <param name="Terms">As of the moment that is asked for.</param>
/// <param name="Measures">That are asked for, as they were called then.</param>
/// <param name="TaskForces">Those that take part and that the reader may see, by name.</param>
/// <param name="Of">How many take part.</param>
internal sealed record CampaignFrame(Campaign Campaign, CampaignTerms Terms, IReadOnlyList<MeasureTerms> Measures, TotalsNames Names, IReadOnlyList<TaskForce> TaskForces, int Of)
{
    public DateRange Days => Terms.Days;

    public bool IsPartOnly => TaskForces.Count < Of;

    /// <summary>The presentations of the window; of those that take part, and with all of them of the state desks too.</summary>
    public TotalsFilter Filter => new(Days) { Kind = Kind.Presentation, Among = Terms.TaskForces };

    /// <summary>Null when there is no such campaign.</summary>
    /// <param name="byUtc">The moment as of which it is read; null for now.</param>
    public static async Task<CampaignFrame?> ReadAsync(AppDb db, int campaignId, DateTime? byUtc, CancellationToken ct)
    {
        var campaign = await db.Campaigns.AsNoTracking().Include(row => row.TaskForces).Include(row => row.Measures).AsSplitQuery().SingleOrDefaultAsync(row => row.Id == campaignId, ct);
        if (campaign is null) return null;
        var terms = await db.TermsAsync(campaign, byUtc, ct);
        var measures = (await db.MeasuresAsync(byUtc, ct)).Where(measure => terms.Measures.Contains(measure.Id)).ToList();
        var names = await TotalsNames.ReadAsync(db, ct);
        var since = terms.IsOfAll ? await db.TaskForcesSinceAsync(byUtc, ct) : new HashSet<int>();
        var takePart = names.Owners.OfType<TaskForce>().Where(owner => terms.Includes(owner) && !since.Contains(owner.Id)).ToList();
        return new CampaignFrame(campaign, terms, measures, names, takePart.FindAll(owner => db.Scope.MayReadTotalsOf(owner.Id)), takePart.Count);
    }
}
