using Microsoft.EntityFrameworkCore;
using Presentations.Data;

namespace Presentations.Web.Jobs;

/// <summary>Removes the holds of visits that have ended and of offers that have lapsed: at start, then every day.</summary>
public sealed class ReleaseHolds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReleaseHolds> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    /// <summary>Whoever drives home is held a while longer.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(12);

    /// <summary>Answers how many were removed.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var now = Clock.GetUtcNow().UtcDateTime;
        var past = now - Grace;
        return await db.PresenterHolds.Where(hold => hold.QuarterUtc < past || hold.ExpiresAtUtc <= now).ExecuteDeleteAsync(ct);
    }
}
