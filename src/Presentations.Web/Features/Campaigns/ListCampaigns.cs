using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Campaigns;

/// <summary>Every campaign with its window, the latest first.</summary>
public sealed class ListCampaigns(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="TaskForces">How many take part; null for all.</param>
    public sealed record Row(int Id, string Name, DateRange Days, CampaignStage Stage, int? TaskForces);

    /// <param name="MayKeepCalendars">Fiscal years and grant periods of a task force.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool MayEdit, bool MayKeepCalendars);

    public async Task<View> FindAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (!db.Scope.ReadsEverything && db.Scope.ReadableOwners.Count == 0) return new View([], MayEdit: false, MayKeepCalendars: false);
        var campaigns = await db.Campaigns.AsNoTracking().Include(row => row.TaskForces).OrderByDescending(row => row.FirstDay).ThenBy(row => row.Name).ToListAsync(ct);
        return new View([.. campaigns.Select(row => new Row(
            row.Id, row.Name, row.Days, CampaignStage.Of(row.Days, clock), row.IsOfAll ? null : row.TaskForces.Count))], db.Scope.IsAdministrator, db.Scope.CoordinatesSomewhere);
    }
}
