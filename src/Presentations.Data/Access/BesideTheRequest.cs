using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Access;

/// <summary>The few facts beside a request that answering its school needs, past what the holder of its link may read.</summary>
public static class BesideTheRequest
{
    /// <summary>How the desk works that has the request.</summary>
    public static async Task<DeskRules> RulesOfDeskAsync(this AppDb db, int ownerId, CancellationToken ct = default) =>
        await db.DeskRules.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking().SingleOrDefaultAsync(rules => rules.OwnerId == ownerId, ct)
        ?? DeskRules.Usual(ownerId);

    /// <summary>The open request from the same school's people that shares a topic and a month with this one: its id, and nothing else of it.</summary>
    /// <param name="apartFrom">One that ends with this save.</param>
    public static async Task<int?> TwinOfAsync(this AppDb db, PresentationRequest request, int? apartFrom = null, CancellationToken ct = default) =>
        (await db.Requests.IgnoreQueryFilters([AccessFilters.Name]).Where(other => other.Id != apartFrom).TwinsOfAsync(request, ct)).Find(request.MayJoin)?.Id;

    /// <summary>
    /// Those who joined a request that ends, the earliest first, whichever desk has them: they follow it in the same save, though who ends
    /// it may not see them.
    /// </summary>
    public static async Task<IReadOnlyList<PresentationRequest>> FollowersOfAsync(this AppDb db, PresentationRequest standing, CancellationToken ct = default)
    {
        if (!RequestLabels.EndedWithoutTalk.Contains(standing.Status)) return [];
        var followers = await db.Requests.IgnoreQueryFilters([AccessFilters.Name])
            .Include(request => request.Windows).Include(request => request.Audiences).Include(request => request.Steps).Include(request => request.Offers).Include(request => request.Volunteers).AsSplitQuery()
            .Where(request => request.JoinedToId == standing.Id && request.Status == RequestStatus.Joined).OrderBy(request => request.Id).ToListAsync(ct);
        db.LetFollow(followers);
        return followers;
    }

    /// <summary>Those among some requests that are open and ask for the same as this one, the earliest first.</summary>
    public static async Task<List<PresentationRequest>> TwinsOfAsync(this IQueryable<PresentationRequest> requests, PresentationRequest request, CancellationToken ct = default)
    {
        var open = await requests.AsNoTracking().Include(other => other.Windows).OpenOf(request.School)
            .Where(other => other.EntryId != request.EntryId).OrderBy(other => other.Id).ToListAsync(ct);
        return open.FindAll(request.IsTwinOf);
    }

    /// <summary>The visit that answers a joined request, because it answers the one that stands for it; null as long as there is none.</summary>
    public static async Task<Visit?> VisitOfStandingAsync(this AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        request is not { Status: RequestStatus.Joined, JoinedToId: { } standing } ? null
        : await db.Visits.IgnoreQueryFilters([AccessFilters.Name]).AsNoTracking().Include(visit => visit.Presentations)
            .Where(visit => visit.RequestId == standing && (visit.Stage == VisitStage.Planned || visit.Stage == VisitStage.Delivered))
            .OrderByDescending(visit => visit.Id).FirstOrDefaultAsync(ct);

    /// <summary>How many requests under this address wait for their confirmation; a mail goes out for each.</summary>
    public static Task<int> CountUnconfirmedAsync(this AppDb db, string email, DateTime sinceUtc, CancellationToken ct = default)
    {
        var key = EmailAddress.Key(email);
        return db.Requests.IgnoreQueryFilters([AccessFilters.Name])
            .CountAsync(request => request.ContactKey == key && request.Status == RequestStatus.Unconfirmed && request.AskedAtUtc > sinceUtc, ct);
    }

    /// <summary>
    /// Removes the mails that told of a request, also among other stops of its presenters' day: they hold what was removed from it. Answers
    /// those that stay: mail to members that is still on its way, to be written anew. A day's sheet is written anew by itself.
    /// </summary>
    /// <param name="ownAddress">Of the requester, who is mailed nothing any more; null when it was removed before.</param>
    public static async Task<List<OutboxMessage>> RemoveMailAsync(this AppDb db, int requestId, string? ownAddress, CancellationToken ct = default)
    {
        var visits = await db.Visits.IgnoreQueryFilters([AccessFilters.Name]).Where(visit => visit.RequestId == requestId)
            .Select(visit => new { visit.Date, visit.LeadPresenterId, Others = visit.CoPresenters.Select(presenter => (int?)presenter.MemberId).ToList() }).ToListAsync(ct);
        var mails = db.Outbox.IgnoreQueryFilters([AccessFilters.Name]);
        var told = mails.Where(mail => mail.RequestId == requestId);
        var own = EmailAddress.Key(ownAddress ?? "");
        var onTheirWay = (await told.AsNoTracking().Where(mail => mail.Status == MailStatus.Waiting && mail.Kind != MailKind.DaySheet && db.Members.Any(member => member.Email == mail.ToAddress))
            .OrderBy(mail => mail.Id).ToListAsync(ct)).FindAll(mail => EmailAddress.Key(mail.ToAddress) != own);
        var kept = onTheirWay.ConvertAll(mail => mail.Id);
        await told.Where(mail => !kept.Contains(mail.Id)).ExecuteDeleteAsync(ct);
        foreach (var day in visits.SelectMany(visit => visit.Others.Append(visit.LeadPresenterId).OfType<int>().Select(member => $".{member}-{visit.Date:yyyyMMdd}@")).Distinct())
        {
            await mails.Where(mail => mail.Kind == MailKind.DaySheet && mail.MessageId.Contains(day)).ExecuteDeleteAsync(ct);
        }
        return onTheirWay;
    }

    /// <summary>Gives a mail other words; its recipient, its calendar entry and its turn stay.</summary>
    public static Task RewriteMailAsync(this AppDb db, long mailId, string sealedText, string sealedHtml, CancellationToken ct = default) =>
        db.Outbox.IgnoreQueryFilters([AccessFilters.Name]).Where(mail => mail.Id == mailId)
            .ExecuteUpdateAsync(row => row.SetProperty(mail => mail.TextBody, sealedText).SetProperty(mail => mail.HtmlBody, sealedHtml), ct);
}
