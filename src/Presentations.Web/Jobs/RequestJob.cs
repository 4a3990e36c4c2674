using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;

namespace Presentations.Web.Jobs;

/// <summary>A job that looks at requests one by one, each in a save of its own, so that one that is refused does not hold up the rest.</summary>
public abstract class RequestJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : RepeatedJob(TimeSpan.FromMinutes(10), clock, log)
{
    protected DateTime NowUtc => Clock.GetUtcNow().UtcDateTime;

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var treated = 0;
        foreach (var id in await DueAsync(ct))
        {
            try
            {
                if (await TreatAsync(id, ct)) treated++;
            }
            catch (RuleViolation refusal)
            {
                Log.LogWarning("{Job}: request {Request} could not be treated ({Refusal}); the next run tries again.", GetType().Name, id, refusal.GetType().Name); // its sentence may name people
            }
        }
        return treated;
    }

    /// <summary>The ids of those that may need it.</summary>
    protected abstract Task<List<int>> ListDueAsync(AppDb db, CancellationToken ct);

    /// <summary>Changes the request and writes its mails; false when it needs nothing after all.</summary>
    protected abstract Task<bool> TreatAsync(AppDb db, PresentationRequest request, IServiceProvider services, CancellationToken ct);

    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        return await ListDueAsync(db, ct);
    }

    private async Task<bool> TreatAsync(int requestId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var request = await db.FindVisibleAsync(requestId, ct);
        return await TreatAsync(db, request, scope.ServiceProvider, ct) && await db.SaveChangesAsync(ct) > 0;
    }
}
