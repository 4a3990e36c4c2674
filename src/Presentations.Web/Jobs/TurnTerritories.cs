using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Directory;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>On the day from which another task force covers a county, the county becomes its own, and what waits there is handed over.</summary>
public sealed class TurnTerritories(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TurnTerritories> log) : RepeatedJob(TimeSpan.FromHours(1), clock, log)
{
    /// <summary>Answers how many counties changed hands.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (reference, letters) = (scope.ServiceProvider.GetRequiredService<ReferenceData>(), scope.ServiceProvider.GetRequiredService<DeskLetters>());
        var places = await reference.PlacesAsync(ct);
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var turned = 0;
        foreach (var turns in (await db.TerritoryTurns.ToListAsync(ct)).GroupBy(turn => turn.CountyFips))
        {
            if (places.County(turns.Key) is not { } county || TerritoryTurn.LatestOn(turns, Clock.Today(county.Zone)) is not { } due) continue;
            var territory = await db.Territories.SingleAsync(one => one.CountyFips == county.Fips, ct);
            if (territory.TaskForceId == due.TaskForceId) continue;

            var beforeId = (await reference.OwnersAsync(ct)).OwnerOf(county.StateCode, county.Fips);
            territory.GiveTo(due.TaskForceId, due.Reason);
            var taskForce = await db.TaskForces.AsNoTracking().SingleAsync(one => one.Id == due.TaskForceId, ct);
            await new TerritoryHandOver(db, letters, Clock).RunAsync(county, beforeId, taskForce, from: null, due.Reason, ct);
            await db.SaveChangesAsync(ct);
            turned++;
        }
        return turned;
    }
}
