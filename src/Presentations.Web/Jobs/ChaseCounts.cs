using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
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
        var (dbs, letters) = (scope.ServiceProvider.GetRequiredService<AppDbFactory>(), scope.ServiceProvider.GetRequiredService<PresenterLetters>());
        var written = 0;
        foreach (var (visit, members) in await ListAsync(dbs, letters, ct))
        {
            try
            {
                await using var db = dbs.OpenAsSystem();
                foreach (var member in members) await letters.CountMissingAsync(db, visit, member, ct);
                written += await db.SaveChangesAsync(ct);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                Log.LogError(error, "Nobody could be asked how visit {Visit} went; the next run tries again.", visit.Id);
            }
        }
        return written;
    }

    /// <summary>Who is to be asked about which visit and was not yet.</summary>
    private async Task<List<(Visit Visit, List<int> Members)>> ListAsync(AppDbFactory dbs, PresenterLetters letters, CancellationToken ct)
    {
        await using var db = dbs.OpenAsSystem();
        var now = Clock.GetUtcNow().UtcDateTime;
        var oldest = now - Longest;
        var untold = await db.Visits.AsNoTracking()
            .Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > oldest && visit.EndsAtUtc < now)
            .Where(visit => visit.Stage == VisitStage.Planned
                || visit.Stage == VisitStage.Delivered && visit.Presentations.Any(talk => talk.Status == PresentationStatus.Delivered && talk.Contacts == null))
            .ToListAsync(ct);
        var owners = untold.Select(visit => visit.OwnerId).Distinct().ToList();
        var coordinators = (await db.Memberships.Where(held => held.Role == Role.Coordinator && held.OwnerId != null && owners.Contains(held.OwnerId.Value)).Select(held => new { OwnerId = held.OwnerId!.Value, held.MemberId }).Distinct().ToListAsync(ct))
            .ToLookup(held => held.OwnerId, held => held.MemberId);
        var asked = (await db.Outbox.Where(mail => mail.Kind == MailKind.CountMissing && mail.WrittenAtUtc > oldest).Select(mail => mail.MessageId).ToListAsync(ct)).ToHashSet();
        return
        [
            .. untold.Where(visit => Clock.Today(visit.Zone) > visit.Date)
                .Select(visit => (visit, MembersOf(visit, coordinators, now).Where(member => !asked.Contains(letters.CountMissingIdOf(visit, member))).ToList()))
                .Where(row => row.Item2.Count > 0),
        ];
    }

    private static IEnumerable<int> MembersOf(Visit visit, ILookup<int, int> coordinators, DateTime now)
    {
        var lead = visit.LeadPresenterId is { } member ? [member] : Array.Empty<int>();
        return lead.Length > 0 && now - visit.EndsAtUtc < UntilCoordinators ? lead : lead.Union(coordinators[visit.OwnerId]);
    }
}
