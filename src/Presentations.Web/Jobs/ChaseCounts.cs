using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Jobs;

/// <summary>Asks how a booked visit went, and how many came where that was left open: its presenter the day after, the coordinators two days later. A second run asks nobody again.</summary>
public sealed class ChaseCounts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ChaseCounts> log) : RepeatedJob(TimeSpan.FromHours(1), clock, log)
{
    private static readonly TimeSpan UntilCoordinators = TimeSpan.FromDays(2);

    /// <summary>What is older has been asked for long ago; the log still lists it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public override async Task<int> RunOnceAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var letters = scope.ServiceProvider.GetRequiredService<StaffLetters>();
        var now = Clock.GetUtcNow().UtcDateTime;
        var oldest = now - Longest;
        var untold = await db.Visits.AsNoTracking()
            .Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > oldest && visit.EndsAtUtc < now)
            .Where(visit => visit.Stage == VisitStage.Planned
                || visit.Stage == VisitStage.Delivered && visit.Presentations.Any(talk => talk.Status == PresentationStatus.Delivered && talk.Contacts == null))
            .ToListAsync(ct);
        foreach (var visit in untold.Where(visit => Clock.Today(visit.Zone) > visit.Date))
        {
            if (visit.LeadPresenterId is { } lead) await letters.CountMissingAsync(db, visit, lead, ct);
            if (visit.LeadPresenterId is not null && now - visit.EndsAtUtc < UntilCoordinators) continue;
            foreach (var coordinator in await CoordinatorsAsync(db, visit.OwnerId, ct)) await letters.CountMissingAsync(db, visit, coordinator, ct);
        }
        return await db.SaveChangesAsync(ct);
    }

    private static Task<List<int>> CoordinatorsAsync(AppDb db, int ownerId, CancellationToken ct) => db.Memberships
        .Where(held => held.OwnerId == ownerId && held.Role == Role.Coordinator).Select(held => held.MemberId).Distinct().ToListAsync(ct);
}
