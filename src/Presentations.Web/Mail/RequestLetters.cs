using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail.Calendar;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>Writes the mails to the school about its request, in its language, into the outbox beside the change that they tell of.</summary>
public sealed class RequestLetters(Postbox postbox, PrivateLinks links, ReferenceData reference, VisitInCalendar calendar, TimeProvider clock)
{
    private static readonly string[] VisitParts = [nameof(Visit.Presentations)];
    private static readonly string[] RequestParts = [nameof(PresentationRequest.Audiences), nameof(PresentationRequest.Windows), nameof(PresentationRequest.Offers)];

    /// <summary>The desk sees the request once the link in this mail is opened.</summary>
    public Task ConfirmAddressAsync(AppDb db, PresentationRequest request, SecretToken confirmation, CancellationToken ct = default) =>
        PostAsync<ConfirmAddressLetter>(db, request, MailKind.ConfirmAddress, news => news with { Link = links.ConfirmationOf(confirmation) }, ct: ct);

    public Task ReceivedAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<ReceivedLetter>(db, request, MailKind.RequestReceived, onceFor: $"{request.EntryId:N}", ct: ct);

    /// <summary>Somebody of the desk is at work on it.</summary>
    public Task AcknowledgedAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<AcknowledgedLetter>(db, request, MailKind.Acknowledged, onceFor: $"{request.EntryId:N}-{request.AnswerDueUtc:yyyyMMddHHmm}", ct: ct);

    public Task TimesOfferedAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<TimesOfferedLetter>(db, request, MailKind.TimesOffered, ct: ct);

    /// <summary>A time that we had offered is taken back; the letter tells which are left.</summary>
    /// <param name="because">Null when the reason is ours alone.</param>
    public Task OffersWithdrawnAsync(AppDb db, PresentationRequest request, string? because, CancellationToken ct = default) =>
        PostAsync<OffersWithdrawnLetter>(db, request, MailKind.OffersWithdrawn, news => news with { Message = because }, ct: ct);

    public async Task OfferReminderAsync(AppDb db, PresentationRequest request, CancellationToken ct = default)
    {
        if (!request.WantsReminders) return;
        await db.LoadPartsAsync(request, RequestParts, ct);
        var last = request.Offers.Select(offer => offer.Id).DefaultIfEmpty().Max();
        await PostAsync<TimesOfferedLetter>(db, request, MailKind.OfferReminder, news => news with { IsReminder = true }, onceFor: $"{request.EntryId:N}-{last}", ct: ct);
    }

    /// <summary>With the school packet and the calendar entry.</summary>
    public Task VisitConfirmedAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        PostVisitAsync<VisitConfirmedLetter>(db, request, visit, MailKind.VisitConfirmed, ct: ct);

    public Task VisitReminderAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        request.WantsReminders
            ? PostVisitAsync<VisitReminderLetter>(db, request, visit, MailKind.VisitReminder, $"{visit.EntryId:N}-{visit.Date:yyyyMMdd}-{(IsDaysAhead(visit) ? "week" : "day")}", ct: ct)
            : Task.CompletedTask;

    public Task VisitChangedAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        PostVisitAsync<VisitChangedLetter>(db, request, visit, MailKind.VisitChanged, ct: ct);

    public Task VisitCancelledAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        PostVisitAsync<VisitCancelledLetter>(db, request, visit, MailKind.VisitCancelled, because: visit.Because, ct: ct);

    /// <summary>The visit is off because the school wants it no more: nobody tells the school its own reason.</summary>
    public Task WithdrawnAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        PostVisitAsync<VisitCancelledLetter>(db, request, visit, MailKind.VisitCancelled, ct: ct);

    /// <summary>Kind: nobody knows why nobody was there.</summary>
    public Task VisitMissedAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        PostVisitAsync<VisitMissedLetter>(db, request, visit, MailKind.VisitMissed, ct: ct);

    public Task StandsAloneAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<StandsAloneLetter>(db, request, MailKind.StandsAlone, ct: ct);

    /// <summary>The request that it had joined has ended.</summary>
    public Task GoesOnAloneAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<StandsAloneLetter>(db, request, MailKind.StandsAlone, news => news with { HasOtherEnded = true }, ct: ct);

    /// <summary>Because another request of the school asks for the same.</summary>
    public Task JoinedAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<JoinedLetter>(db, request, MailKind.Joined, ct: ct);

    public Task OnWaitingListAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<WaitingListLetter>(db, request, MailKind.WaitingList, ct: ct);

    /// <summary>Kind, with what the school can do without us.</summary>
    public Task DeclinedAsync(AppDb db, PresentationRequest request, string? message, CancellationToken ct = default) =>
        PostAsync<DeclinedLetter>(db, request, MailKind.RequestDeclined, news => news with { Message = message }, ct: ct);

    public Task ExpiredAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<ExpiredLetter>(db, request, MailKind.RequestExpired, ct: ct);

    public Task MessageAsync(AppDb db, PresentationRequest request, string message, CancellationToken ct = default) =>
        PostAsync<MessageLetter>(db, request, MailKind.RequestMessage, news => news with { Message = message }, ct: ct);

    /// <summary>The private link once more, at most once an hour, whoever asks for it.</summary>
    public Task LinkAgainAsync(AppDb db, PresentationRequest request, CancellationToken ct = default) =>
        PostAsync<LinkAgainLetter>(db, request, MailKind.RequestLink, onceFor: $"{request.EntryId:N}-{clock.GetUtcNow().UtcDateTime:yyyyMMddHH}", ct: ct);

    public Task ThankYouAsync(AppDb db, PresentationRequest request, Visit visit, CancellationToken ct = default) =>
        request.WantsReminders ? PostVisitAsync<ThankYouLetter>(db, request, visit, MailKind.ThankYou, $"{visit.EntryId:N}", ct: ct) : Task.CompletedTask;

    private bool IsDaysAhead(Visit visit) => visit.StartsAtUtc - clock.GetUtcNow().UtcDateTime > TimeSpan.FromDays(3);

    private async Task PostVisitAsync<TLetter>(AppDb db, PresentationRequest request, Visit visit, MailKind kind, string? onceFor = null, string? because = null, CancellationToken ct = default)
        where TLetter : RequestLetter
    {
        await db.LoadPartsAsync(visit, VisitParts, ct);
        var officer = request.Status is not RequestStatus.Joined && visit.LeadPresenterId is { } lead ? await db.Members.Where(member => member.Id == lead).Select(member => member.Name).SingleOrDefaultAsync(ct) : null;
        var venue = visit.VenueId is { } id ? await db.Venues.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        await PostAsync<TLetter>(db, request, kind, news => news with { Visit = visit, Officer = officer, Venue = venue, Message = because }, visit, onceFor, ct);
    }

    /// <summary>A school whose contacts were removed gets nothing.</summary>
    private async Task PostAsync<TLetter>(
        AppDb db, PresentationRequest request, MailKind kind, Func<RequestNews, RequestNews>? tell = null, Visit? visit = null, string? onceFor = null, CancellationToken ct = default)
        where TLetter : RequestLetter
    {
        if (request.ContactEmail is not { } address) return;
        await db.LoadPartsAsync(request, RequestParts, ct);
        var say = new Phrases<LetterWords>(SpokenLanguages.Of(request.ContactLanguage));
        var news = new RequestNews(request, links.AddressOf(request), (await reference.OwnersAsync(ct)).NameOf(request.OwnerId), say)
        {
            Labels = await LabelsAsync(db, request, new Terms(say.Language), ct),
        };
        var told = tell is null ? news : tell(news);
        var subject = say[$"{Key(kind)}.Subject", visit is null ? request.VenueName : news.Terms.Day(visit.Date)];
        await postbox.PostAsync<TLetter>(db, new Envelope(kind, request.OwnerId, address, subject)
        {
            Language = say.Language.TwoLetterISOLanguageName,
            RequestId = request.Id,
            NewRequest = request.Id == 0 ? request : null,
            OnceFor = onceFor,
            Calendar = visit?.StartsAtUtc is not null && !news.IsJoined && kind is MailKind.VisitConfirmed or MailKind.VisitChanged or MailKind.VisitCancelled
                ? calendar.For(new CalendarUser(request.ContactName ?? "", address), visit!, say["Calendar.Summary"], $"{news.Desk}\n{say["Calendar.Changes"]}", visit!.StreetAt(told.Venue), kind is MailKind.VisitCancelled)
                : null,
        }, told, ct);
    }

    /// <summary>The sentences are named after what happened, not after the request that everything is about.</summary>
    private static string Key(MailKind kind) => kind.ToString().Replace("Request", "", StringComparison.Ordinal);

    /// <summary>What the reference data calls what no resource file knows: asked only when there is such a thing.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> LabelsAsync(AppDb db, PresentationRequest request, Terms terms, CancellationToken ct)
    {
        var audiences = request.Audiences.Select(audience => audience.Audience).Where(code => !terms.KnowsAudience(code)).ToList();
        var topics = Domain.Delivery.TopicSet.Codes(request.Topics).Where(code => !terms.KnowsTopic(code)).ToList();
        var labels = new Dictionary<string, string>();
        if (audiences.Count > 0) foreach (var audience in await db.Audiences.AsNoTracking().Where(audience => audiences.Contains(audience.Code)).ToListAsync(ct)) labels[audience.Code] = audience.Label;
        if (topics.Count > 0) foreach (var topic in await db.Topics.AsNoTracking().Where(topic => topics.Contains(topic.Code)).ToListAsync(ct)) labels[topic.Code] = topic.Label;
        return labels;
    }
}
