using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;

namespace Presentations.Web.Jobs;

/// <summary>Removes drafts that nobody has touched for two weeks.</summary>
public sealed class PurgeDrafts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeDrafts> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = Clock.GetUtcNow().UtcDateTime - Draft.KeptFor;
        return await db.Drafts.Where(draft => draft.SavedAtUtc < tooOld).ExecuteDeleteAsync(ct);
    }
}
