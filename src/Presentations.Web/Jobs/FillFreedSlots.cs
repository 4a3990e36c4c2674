using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Tells the desk once of each visit that was cancelled and would suit schools of the waiting list, whoever cancelled it and whoever joined the list since.</summary>
public sealed class FillFreedSlots(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FillFreedSlots> log) : RepeatedJob(TimeSpan.FromMinutes(10), clock, log)
{
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var dbs = scope.ServiceProvider.GetRequiredService<AppDbFactory>();
        var told = 0;
        foreach (var ownerId in await DesksAsync(dbs, ct))
        {
            try
            {
                told += await TellAsync(dbs, ownerId, scope.ServiceProvider, ct);
            }
            catch (RuleViolation refusal)
            {
                Log.LogWarning("Desk {Owner} could not be told of what is free ({Refusal}); the next run tries again.", ownerId, refusal.GetType().Name); // its sentence may name people
            }
        }
        return told;
    }

    private static async Task<List<int>> DesksAsync(AppDbFactory dbs, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        return await db.Requests.Where(request => request.Status == RequestStatus.WaitingList).Select(request => request.OwnerId).Distinct().ToListAsync(ct);
    }

    private async Task<int> TellAsync(AppDbFactory dbs, int ownerId, IServiceProvider services, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var freed = new FreedTimes(db, services.GetRequiredService<PresenterTimesReader>(), Clock);
        foreach (var visit in await freed.OfDeskAsync(ownerId, ct)) await services.GetRequiredService<DeskLetters>().SlotFreedAsync(db, visit, ct);
        return await db.SaveChangesAsync(ct);
    }
}
