using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>
/// Tells whoever may approve them of corrections of submitted months: one mail for all that a person changed in one go. They arise in the
/// save itself, whatever use case it comes from, so they are looked for here. A second run tells nobody again.
/// </summary>
public sealed class TellOfCorrections(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TellOfCorrections> log) : RepeatedJob(TimeSpan.FromMinutes(5), clock, log)
{
    /// <summary>What waits longer was told long ago; the badge beside the periods still counts it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var letters = scope.ServiceProvider.GetRequiredService<ApprovalLetters>();
        var oldest = Clock.GetUtcNow().UtcDateTime - Longest;
        var waiting = db.Restatements.AsNoTracking().Where(change => change.Status == RestatementStatus.Proposed && change.ProposedAtUtc > oldest);
        foreach (var act in await waiting.Select(change => new { change.OwnerId, change.ProposedById, change.ProposedAtUtc }).Distinct().OrderBy(act => act.ProposedAtUtc).ToListAsync(ct))
        {
            if (await letters.HasToldAsync(db, act.OwnerId, act.ProposedById, act.ProposedAtUtc, ct)) continue;
            var corrections = waiting.Where(change => change.OwnerId == act.OwnerId && change.ProposedById == act.ProposedById && change.ProposedAtUtc == act.ProposedAtUtc);
            await letters.CorrectionsWaitAsync(db, await corrections.OrderBy(change => change.Id).ToListAsync(ct), ct);
        }
        return await db.SaveChangesAsync(ct);
    }
}
