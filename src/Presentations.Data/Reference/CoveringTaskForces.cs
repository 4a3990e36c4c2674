using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Directory;
using Presentations.Domain.Totals;

namespace Presentations.Data.Reference;

/// <summary>Which task forces covered a state in a range of days, whoever covers it now.</summary>
public static class CoveringTaskForces
{
    public static async Task<HashSet<int>> CoveringAsync(this AppDb db, string stateCode, DateRange days, CancellationToken ct = default) =>
        [.. (await ReadAsync(db, stateCode, days, ct))[stateCode]];

    /// <summary>By the code of the state, those seated there too: where territories are unknown, they are not none.</summary>
    public static async Task<ILookup<string, int>> CoveringAndSeatedAsync(this AppDb db, DateRange days, CancellationToken ct = default)
    {
        var covering = await ReadAsync(db, null, days, ct);
        var seated = await db.TaskForces.Select(taskForce => new { taskForce.StateCode, taskForce.Id }).ToListAsync(ct);
        return covering.SelectMany(state => state.Select(id => (state.Key, Id: id))).Concat(seated.Select(taskForce => (Key: taskForce.StateCode, taskForce.Id)))
            .Distinct().ToLookup(state => state.Key, state => state.Id);
    }

    private static async Task<ILookup<string, int>> ReadAsync(AppDb db, string? stateCode, DateRange days, CancellationToken ct)
    {
        var steady = await db.Territories
            .Where(territory => territory.TaskForceId != null && (stateCode == null || territory.StateCode == stateCode) && !db.TerritoryTurns.Any(turn => turn.CountyFips == territory.CountyFips))
            .Select(territory => new { territory.StateCode, TaskForceId = territory.TaskForceId!.Value }).Distinct().ToListAsync(ct);
        var turns = await db.TerritoryTurns.AsNoTracking().Where(turn => stateCode == null || turn.StateCode == stateCode).ToListAsync(ct);
        return steady.Select(territory => (territory.StateCode, territory.TaskForceId))
            .Concat(turns.GroupBy(turn => (turn.StateCode, turn.CountyFips)).SelectMany(county => TerritoryTurn.During(county, days).Select(id => (county.Key.StateCode, TaskForceId: id))))
            .ToLookup(pair => pair.StateCode, pair => pair.TaskForceId);
    }
}
