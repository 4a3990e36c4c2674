using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;
using Presentations.Web.Shell;

namespace Presentations.Web.Jobs;

/// <summary>Removes the contacts of requesters a set time after the last talk or refusal: at start, then every day.</summary>
public sealed class RemoveContacts(IServiceScopeFactory scopes, Retention retention, TimeProvider clock, ILogger<RemoveContacts> log) : RepeatedJob(TimeSpan.FromDays(1), clock, log)
{
    /// <summary>Answers of how many requests they were removed.</summary>
    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        var due = await DueAsync(ct);
        foreach (var id in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
            if (await db.FindWholeRequestAsync(id, ct) is not { ContactEmail: { } address } request) continue;
            request.RemoveOldContacts(Clock);
            await db.SaveChangesAsync(ct);
            await scope.ServiceProvider.GetRequiredService<ToldOfRequest>().RemoveAsync(db, request, address, ct);
        }
        return due.Count;
    }

    /// <summary>
    /// Closed requests in which nothing has happened since; what happened last is the talk, the refusal, or a word after it. A booked one
    /// is over with its visit, though nobody has said how that went.
    /// </summary>
    private async Task<List<int>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var tooOld = Clock.GetUtcNow().UtcDateTime.AddMonths(-retention.ContactMonths);
        return await db.Requests
            .Where(request => request.ContactKey != null && request.AskedAtUtc < tooOld && !request.Steps.Any(step => step.AtUtc >= tooOld))
            .Where(request => request.Status == RequestStatus.Completed || request.Status == RequestStatus.NoShow || request.Status == RequestStatus.Declined || request.Status == RequestStatus.Withdrawn
                || request.Status == RequestStatus.Expired || request.Status == RequestStatus.Joined
                || request.Status == RequestStatus.Booked && !db.Visits.Any(visit => visit.RequestId == request.Id && visit.Stage == VisitStage.Planned && visit.EndsAtUtc >= tooOld))
            .Select(request => request.Id).ToListAsync(ct);
    }
}
