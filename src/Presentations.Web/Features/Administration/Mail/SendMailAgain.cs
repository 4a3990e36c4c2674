using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Mail;

/// <summary>Gives a dead letter another round, after whatever kept it from arriving is mended.</summary>
public sealed class SendMailAgain(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public async Task SubmitAsync(long mailId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var mail = await db.Outbox.SingleOrDefaultAsync(mail => mail.Id == mailId, ct);
        Rule.Require(mail is not null, "This mail is gone.");
        Rule.Require(mail.Status is MailStatus.Dead, "Only a dead letter is sent again; this mail is on its way or has arrived.");
        mail.SendAgain(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }
}
