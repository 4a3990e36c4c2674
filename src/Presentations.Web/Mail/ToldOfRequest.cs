using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Web.Mail.Letters;

namespace Presentations.Web.Mail;

/// <summary>Takes what was removed from a request out of the mails that told of it: they go, but what is still on its way to members leaves without the school's words.</summary>
public sealed class ToldOfRequest(Postbox postbox, StaffPost post)
{
    private static readonly MailKind[] OfVisits = [MailKind.VisitConfirmed, MailKind.VisitChanged, MailKind.VisitCancelled, MailKind.CountMissing];

    /// <param name="ownAddress">Of the requester before it was removed.</param>
    public async Task RemoveAsync(AppDb db, PresentationRequest request, string? ownAddress, CancellationToken ct = default)
    {
        var onTheirWay = await db.RemoveMailAsync(request.Id, ownAddress, ct);
        if (onTheirWay.Count == 0) return;
        var visit = await db.Visits.Where(visit => visit.RequestId == request.Id).OrderByDescending(visit => visit.Id).FirstOrDefaultAsync(ct);
        var people = onTheirWay.ConvertAll(mail => mail.ToAddress);
        var names = await db.Members.Where(member => people.Contains(member.Email)).ToDictionaryAsync(member => member.Email, member => member.Name, ct);
        foreach (var mail in onTheirWay)
        {
            var link = visit is not null && OfVisits.Contains(mail.Kind) ? post.LinkTo(visit) : post.LinkTo(request);
            var (text, html) = await postbox.SealedAsync<StaffLetter>(mail.Subject, "en", new StaffNews(mail.Subject, link)
            {
                To = names.GetValueOrDefault(mail.ToAddress, ""), CanBeTurnedOff = MailKinds.Optional.Contains(mail.Kind),
                Sentences = ["What the school wrote, and whom to ask for there, is no longer kept. All else stands here:"],
            });
            await db.RewriteMailAsync(mail.Id, text, html, ct);
        }
    }
}
