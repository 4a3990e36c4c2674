using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;

namespace Presentations.Web.Jobs;

/// <summary>Removes requests that nobody confirmed within a week, with the mails that asked for it: at start, then every day.</summary>
public sealed class PurgeRequests(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PurgeRequests> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    /// <summary>Answers how many requests were removed.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = Clock.GetUtcNow().UtcDateTime - PresentationRequest.ConfirmWithin;
        await db.Outbox.Where(mail => mail.Kind == MailKind.ConfirmAddress && mail.WrittenAtUtc <= tooOld).ExecuteDeleteAsync(ct);
        return await db.Requests.Where(request => request.Status == RequestStatus.Unconfirmed && request.AskedAtUtc <= tooOld).ExecuteDeleteAsync(ct);
    }
}
