using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;

namespace Presentations.Web.Mail.Sending;

/// <summary>The waiting mails as the hosts share them: whoever moves a mail's next try ahead has claimed it, and nobody else sends it meanwhile.</summary>
public sealed class MailQueue(AppDbFactory dbs, TimeProvider clock)
{
    /// <summary>Longer than any try takes; a host that dies with a mail in its hands gives it back after that.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The mails that are due, the oldest first; none to those who are being mailed at this moment.</summary>
    public async Task<IReadOnlyList<(long Id, string To)>> DueAsync(int most, IReadOnlyCollection<string> apartFrom, CancellationToken ct = default)
    {
        var now = Now;
        await using var db = dbs.OpenAsSystem();
        var due = await db.Outbox.Where(message => message.Status == MailStatus.Waiting && message.NextTryUtc <= now && !apartFrom.Contains(message.ToAddress))
            .OrderBy(message => message.NextTryUtc).ThenBy(message => message.Id).Take(most).Select(message => new { message.Id, message.ToAddress }).ToListAsync(ct);
        return due.ConvertAll(message => (message.Id, message.ToAddress));
    }

    /// <summary>Null when another host was quicker.</summary>
    public async Task<OutboxMessage?> ClaimAsync(long id, CancellationToken ct = default)
    {
        var (now, until) = (Now, Now + Claim);
        await using var db = dbs.OpenAsSystem();
        var claimed = await db.Outbox.Where(message => message.Id == id && message.Status == MailStatus.Waiting && message.NextTryUtc <= now)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.NextTryUtc, until), ct);
        return claimed == 0 ? null : await db.Outbox.AsNoTracking().SingleAsync(message => message.Id == id, ct);
    }

    public async Task RecordAsync(long id, Handover handover, CancellationToken ct = default)
    {
        await using var db = dbs.OpenAsSystem();
        var message = await db.Outbox.SingleAsync(message => message.Id == id, ct);
        if (handover.Error is { } error) message.Failed(error, handover.IsFinal, Now);
        else message.Sent(Now);
        await db.SaveChangesAsync(ct);
    }
}
