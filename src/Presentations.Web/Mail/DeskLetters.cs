using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>The mails to the coordinators of a desk.</summary>
public sealed class DeskLetters(StaffPost post)
{
    private static readonly string[] RequestParts = [nameof(PresentationRequest.Windows), nameof(PresentationRequest.Offers)];

    private static Terms Terms => StaffPost.Terms;

    /// <summary>It arrived, the school wrote, chose, changed or withdrew.</summary>
    public async Task DeskNewsAsync(AppDb db, PresentationRequest request, StepKind what, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        var quoted = request.Steps.LastOrDefault(step => step.Kind == what)?.Text;
        await post.ToDeskAsync(db, request.OwnerId, About(request, StaffWords.Of(what), NewsOf(request, what), quoted), ct);
    }

    /// <summary>Whom to ask for, what is there or how many come is other than the school had said.</summary>
    /// <param name="changed">The names of the request's properties.</param>
    public async Task CorrectedAsync(AppDb db, PresentationRequest request, IReadOnlyList<string> changed, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, [nameof(PresentationRequest.Audiences)], ct);
        var mail = About(request, StaffWords.Of(StepKind.Corrected), [StaffWords.Corrected(changed)]);
        var expected = request.Audiences.Select(audience => $"{Terms.Audience(audience.Audience)}: {audience.Expected?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? "number not known"}");
        await post.ToDeskAsync(db, request.OwnerId, mail with { News = mail.News with { Facts = [$"Expected: {string.Join(", ", expected)}", .. SchoolFacts.Of(request)] } }, ct);
    }

    /// <summary>The promise runs out or has run out; at last the state's desk is told. Each is told once.</summary>
    public async Task PromiseReminderAsync(AppDb db, PresentationRequest request, Chase level, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        var desk = StateDesk.CodeOf(request.StateCode);
        var ownerId = level is Chase.StateDesk ? await db.Owners.Where(owner => owner.Code == desk).Select(owner => owner.Id).SingleAsync(ct) : request.OwnerId;
        var due = request.AnswerDueUtc is { } instant ? Terms.Moment(instant, request.Zone) : "";
        var mail = About(request, StaffWords.Of(level), [level is Chase.Reminded ? $"The school was promised an answer by {due}." : $"The school was promised an answer by {due}, and has none."]);
        await post.ToDeskAsync(db, ownerId, mail with
        {
            Kind = MailKind.PromiseReminder,
            OnceFor = member => $"{request.EntryId:N}-{request.AnswerDueUtc:yyyyMMdd}-{request.OwnerId}-{level}-{member}".ToLowerInvariant(),
        }, ct);
    }

    /// <summary>Not to whoever it is: somebody would take a request. Each is told once.</summary>
    public async Task VolunteeredAsync(AppDb db, PresentationRequest request, int memberId, string name, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        var mail = About(request, $"{name} would take it", [$"{name} has volunteered. Confirm it by offering a time with them, or by booking one that is agreed. The school asked for:"]);
        await post.ToDeskAsync(db, request.OwnerId, mail with { NotTo = memberId, OnceFor = member => $"volunteer-{request.Id}-{memberId}-{member}" }, ct);
    }

    /// <summary>Offered times would have somebody in two places, and were taken back.</summary>
    public async Task OffersInTheWayAsync(AppDb db, PresentationRequest request, string because, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        await post.ToDeskAsync(db, request.OwnerId, About(request, "Offer anew", ["The clock there has new rules, and the offered times were taken back.", because]), ct);
    }

    /// <summary>A visit ahead has nobody any more.</summary>
    public Task VisitInTrayAsync(AppDb db, Visit visit, string because, CancellationToken ct = default) =>
        post.ToDeskAsync(db, visit.OwnerId, About(visit, "Needs a presenter", because), ct);

    /// <summary>The officer came and met nobody.</summary>
    public Task NobodyThereAsync(AppDb db, Visit visit, CancellationToken ct = default) =>
        post.ToDeskAsync(db, visit.OwnerId, About(
            visit, "Nobody was there", visit.RequestId is null ? "The visit is counted as a no-show." : "The visit is counted as a no-show, and the school has a kind letter.", visit.Because), ct);

    /// <summary>What was cancelled would suit schools of the waiting list. Each is told once.</summary>
    internal Task SlotFreedAsync(AppDb db, FreedTimes.Freed visit, CancellationToken ct = default)
    {
        var (starts, ends) = (WallClock.FromUtc(visit.StartsAtUtc, visit.Zone), WallClock.FromUtc(visit.EndsAtUtc, visit.Zone));
        var day = Terms.Day(DateOnly.FromDateTime(starts));
        return post.ToDeskAsync(db, visit.OwnerId, new(MailKind.DeskNews, visit.OwnerId, new StaffNews($"A place is free for the waiting list: {day}", post.LinkTo("/desk?tab=waiting-list"))
        {
            Sentences =
            [
                $"The visit to {visit.School ?? "another place"} was cancelled, and {visit.Fits[0].Presenter} has that time again: {day}, {Hours(TimeOnly.FromDateTime(starts), TimeOnly.FromDateTime(ends), visit.Zone)}. "
                + "It would suit, those first that have waited longest:",
                .. visit.Fits.Select(fit => $"{fit.Request.VenueName}, {fit.Request.City}: {Hours(fit.Slot.Start, fit.Slot.End, fit.Slot.Zone)}"),
                "Offer it with one click at the desk.",
            ],
        })
        {
            OnceFor = member => $"freed-{visit.EntryId:N}-{member}",
        }, ct);
    }

    private static IReadOnlyList<string> NewsOf(PresentationRequest request, StepKind what) => what switch
    {
        StepKind.Confirmed when request.AnswerDueUtc is { } due => [$"The school was promised an answer by {Terms.Moment(due, request.Zone)}."],
        StepKind.Booked or StepKind.Moved when request.Offers.LastOrDefault(offer => offer.Status is OfferStatus.Taken)?.Slot is { } slot =>
        [
            .. what is StepKind.Booked && request.Format is Format.Online ? ["It is online: put the link in at the visit, and the school is told."] : Array.Empty<string>(),
            $"It chose {Terms.Day(slot.Date)}, {Hours(slot.Start, slot.End, request.Zone)}. It asked for:",
        ],
        _ => [],
    };

    private static string Hours(TimeOnly from, TimeOnly to, string zone) => $"{Terms.Time(from)} to {Terms.Time(to)} ({Terms.Zone(zone)})";

    private StaffMail About(PresentationRequest request, string what, IReadOnlyList<string> sentences, string? quoted = null)
    {
        var news = new StaffNews($"{what}: {request.VenueName}", post.LinkTo(request)) { Request = request, Sentences = sentences, Quoted = quoted };
        return new StaffMail(MailKind.DeskNews, request.OwnerId, news) { RequestId = request.Id };
    }

    private StaffMail About(Visit visit, string what, string sentence, string? quoted = null)
    {
        var news = new StaffNews($"{what}: {visit.VenueName}, {Terms.Day(visit.Date)}", post.LinkTo(visit)) { Sentences = [sentence], Quoted = quoted };
        return new StaffMail(MailKind.DeskNews, visit.OwnerId, news) { RequestId = visit.RequestId };
    }
}
