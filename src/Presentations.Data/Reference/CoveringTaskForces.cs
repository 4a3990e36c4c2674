using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Data.Reference;

/// <summary>Which task forces covered a state in a range of days, whoever covers it now.</summary>
public static class CoveringTaskForces
{
    public static async Task<HashSet<int>> CoveringAsync(this AppDb db, string stateCode, DateRange days, CancellationToken ct = default)
    {
        var now = await db.Territories.Where(territory => territory.StateCode == stateCode && territory.TaskForceId != null)
            .Select(territory => new { territory.CountyFips, TaskForceId = territory.TaskForceId!.Value }).ToListAsync(ct);
        var turns = (await db.TerritoryTurns.AsNoTracking().Where(turn => turn.StateCode == stateCode).ToListAsync(ct)).ToLookup(turn => turn.CountyFips);
        return
        [
            .. now.Where(territory => !turns.Contains(territory.CountyFips)).Select(territory => territory.TaskForceId),
            .. turns.SelectMany(county => TerritoryTurn.During(county, days)),
        ];
    }
}
