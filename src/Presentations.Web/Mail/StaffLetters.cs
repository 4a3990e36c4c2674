using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Periods;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail.Calendar;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Shell;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>Writes the mails to coordinators and presenters into the outbox beside the change that they tell of.</summary>
public sealed class StaffLetters(Postbox postbox, Recipients recipients, VisitInCalendar calendar, Server server)
{
    private static readonly string[] RequestParts = [nameof(PresentationRequest.Windows), nameof(PresentationRequest.Offers)];
    private static readonly string[] VisitParts = [nameof(Visit.Presentations), nameof(Visit.CoPresenters)];
    private static readonly Terms Terms = new(SpokenLanguages.Of("en"));

    /// <summary>To the coordinators of the request's desk: it arrived, the school wrote, chose, changed or withdrew.</summary>
    public async Task DeskNewsAsync(AppDb db, PresentationRequest request, StepKind what, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        var step = request.Steps.LastOrDefault(step => step.Kind == what);
        foreach (var person in await recipients.OfDeskAsync(request.OwnerId, MailKind.DeskNews, ct))
        {
            await PostAsync(db, request.OwnerId, request.Id, MailKind.DeskNews, person, new StaffNews(person.Name, $"{StaffWords.Of(what)}: {request.VenueName}", DeskLink(request))
            {
                Request = request,
                Sentences = NewsOf(request, what),
                Quoted = step?.Text,
            }, ct: ct);
        }
    }

    private static IReadOnlyList<string> NewsOf(PresentationRequest request, StepKind what) => what switch
    {
        StepKind.Confirmed when request.AnswerDueUtc is { } due => [$"The school was promised an answer by {Terms.Moment(due, request.Zone)}."],
        StepKind.Booked or StepKind.Moved when request.Offers.LastOrDefault(offer => offer.Status is OfferStatus.Taken)?.Slot is { } slot =>
        [
            .. what is StepKind.Booked && request.Format is Format.Online ? ["It is online: put the link in at the visit, and the school is told."] : Array.Empty<string>(),
            $"It chose {Terms.Day(slot.Date)}, {Terms.Time(slot.Start)} to {Terms.Time(slot.End)} ({Terms.Zone(request.Zone)}). It asked for:",
        ],
        _ => [],
    };

    /// <summary>The promise runs out or has run out; at last the state's desk is told.</summary>
    public async Task PromiseReminderAsync(AppDb db, PresentationRequest request, Chase level, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        var desk = StateDesk.CodeOf(request.StateCode);
        var ownerId = level is Chase.StateDesk ? await db.Owners.Where(owner => owner.Code == desk).Select(owner => owner.Id).SingleAsync(ct) : request.OwnerId;
        var due = request.AnswerDueUtc is { } instant ? Terms.Moment(instant, request.Zone) : "";
        foreach (var person in await recipients.OfDeskAsync(ownerId, MailKind.PromiseReminder, ct))
        {
            await PostAsync(db, request.OwnerId, request.Id, MailKind.PromiseReminder, person, new StaffNews(person.Name, $"{StaffWords.Of(level)}: {request.VenueName}", DeskLink(request))
            {
                Request = request, Sentences = [level is Chase.Reminded ? $"The school was promised an answer by {due}." : $"The school was promised an answer by {due}, and has none."],
            }, $"{request.EntryId:N}-{request.AnswerDueUtc:yyyyMMdd}-{request.OwnerId}-{level}-{person.MemberId}".ToLowerInvariant(), ct: ct);
        }
    }

    /// <summary>To the lead and the co-presenters, with the calendar entry.</summary>
    public Task VisitConfirmedAsync(AppDb db, Visit visit, CancellationToken ct = default) => TellPresentersAsync(db, visit, MailKind.VisitConfirmed, "Booked", ct);

    public Task VisitChangedAsync(AppDb db, Visit visit, CancellationToken ct = default) => TellPresentersAsync(db, visit, MailKind.VisitChanged, "Changed", ct);

    public Task VisitCancelledAsync(AppDb db, Visit visit, CancellationToken ct = default) => TellPresentersAsync(db, visit, MailKind.VisitCancelled, "Cancelled", ct);

    /// <summary>To somebody who is no longer expected there.</summary>
    public async Task VisitTakenAwayAsync(AppDb db, Visit visit, int memberId, CancellationToken ct = default) =>
        await TellAsync(db, visit, await recipients.OfMembersAsync([memberId], MailKind.VisitCancelled, ct), MailKind.VisitCancelled, "No longer yours", ct);

    /// <summary>The presenter's stops of one day, in order; told once for each day.</summary>
    public async Task DaySheetAsync(AppDb db, int memberId, DateOnly day, IReadOnlyList<Visit> visits, CancellationToken ct = default)
    {
        foreach (var person in await recipients.OfMembersAsync([memberId], MailKind.DaySheet, ct))
        {
            var sheets = new List<VisitSheet>();
            foreach (var visit in visits.OrderBy(visit => visit.StartsAtUtc)) sheets.Add(await SheetAsync(db, visit, ct));
            await PostAsync(db, visits[0].OwnerId, visits[0].RequestId, MailKind.DaySheet, person, new StaffNews(person.Name, $"Your day: {Terms.Day(day)}", sheets is [var only] ? only.Link : DayLink(day))
            {
                Visits = sheets,
            }, $"{memberId}-{day:yyyyMMdd}", ct: ct);
        }
    }

    /// <summary>To the desk: a visit ahead has nobody any more.</summary>
    public async Task VisitInTrayAsync(AppDb db, Visit visit, string because, CancellationToken ct = default)
    {
        foreach (var person in await recipients.OfDeskAsync(visit.OwnerId, MailKind.DeskNews, ct))
        {
            await PostAsync(db, visit.OwnerId, visit.RequestId, MailKind.DeskNews, person, new StaffNews(person.Name, $"Needs a presenter: {visit.VenueName}, {Terms.Day(visit.Date)}", VisitLink(visit))
            {
                Sentences = [because],
            }, ct: ct);
        }
    }

    /// <summary>To the desk, but not to whoever it is: somebody would take a request; told once of each.</summary>
    public async Task VolunteeredAsync(AppDb db, PresentationRequest request, int memberId, string name, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        foreach (var person in await recipients.OfDeskAsync(request.OwnerId, MailKind.DeskNews, ct))
        {
            if (person.MemberId == memberId) continue;
            await PostAsync(db, request.OwnerId, request.Id, MailKind.DeskNews, person, new StaffNews(person.Name, $"{name} would take it: {request.VenueName}", DeskLink(request))
            {
                Request = request, Sentences = [$"{name} has volunteered. Confirm it by offering a time with them, or by booking one that is agreed. The school asked for:"],
            }, $"volunteer-{request.Id}-{memberId}-{person.MemberId}", ct: ct);
        }
    }

    /// <summary>To the desk: the officer came and met nobody.</summary>
    public async Task NobodyThereAsync(AppDb db, Visit visit, CancellationToken ct = default)
    {
        foreach (var person in await recipients.OfDeskAsync(visit.OwnerId, MailKind.DeskNews, ct))
        {
            await PostAsync(db, visit.OwnerId, visit.RequestId, MailKind.DeskNews, person, new StaffNews(person.Name, $"Nobody was there: {visit.VenueName}, {Terms.Day(visit.Date)}", VisitLink(visit))
            {
                Sentences = [visit.RequestId is null ? "The visit is counted as a no-show." : "The visit is counted as a no-show, and the school has a kind letter."], Quoted = visit.Because,
            }, ct: ct);
        }
    }

    /// <summary>To the desk: what was cancelled would suit schools of the waiting list; told once of each visit.</summary>
    internal async Task SlotFreedAsync(AppDb db, FreedTimes.Freed visit, CancellationToken ct = default)
    {
        var (starts, ends) = (WallClock.FromUtc(visit.StartsAtUtc, visit.Zone), WallClock.FromUtc(visit.EndsAtUtc, visit.Zone));
        var day = Terms.Day(DateOnly.FromDateTime(starts));
        var hours = $"{Terms.Time(TimeOnly.FromDateTime(starts))} to {Terms.Time(TimeOnly.FromDateTime(ends))} ({Terms.Zone(visit.Zone)})";
        foreach (var person in await recipients.OfDeskAsync(visit.OwnerId, MailKind.DeskNews, ct))
        {
            await PostAsync(db, visit.OwnerId, null, MailKind.DeskNews, person, new StaffNews(person.Name, $"A place is free for the waiting list: {day}", $"{server.PublicAddress}/desk?tab=waiting-list")
            {
                Sentences =
                [
                    $"The visit to {visit.School ?? "another place"} was cancelled, and {visit.Fits[0].Presenter} has that time again: {day}, {hours}. It would suit, those first that have waited longest:",
                    .. visit.Fits.Select(fit => $"{fit.Request.VenueName}, {fit.Request.City}: {Terms.Time(fit.Slot.Start)} to {Terms.Time(fit.Slot.End)} ({Terms.Zone(fit.Slot.Zone)})"),
                    "Offer it with one click at the desk.",
                ],
            }, $"freed-{visit.EntryId:N}-{person.MemberId}", ct: ct);
        }
    }

    /// <summary>To the desk: offered times would have somebody in two places, and were taken back.</summary>
    public async Task OffersInTheWayAsync(AppDb db, PresentationRequest request, string because, CancellationToken ct = default)
    {
        await db.LoadPartsAsync(request, RequestParts, ct);
        foreach (var person in await recipients.OfDeskAsync(request.OwnerId, MailKind.DeskNews, ct))
        {
            await PostAsync(db, request.OwnerId, request.Id, MailKind.DeskNews, person, new StaffNews(person.Name, $"Offer anew: {request.VenueName}", DeskLink(request))
            {
                Request = request, Sentences = ["The clock there has new rules, and the offered times were taken back.", because],
            }, ct: ct);
        }
    }

    /// <summary>Nobody has said how a visit went, or how many came; each is asked once.</summary>
    public async Task CountMissingAsync(AppDb db, Visit visit, int memberId, CancellationToken ct = default)
    {
        var isTold = visit.Stage is VisitStage.Delivered;
        foreach (var person in await recipients.OfMembersAsync([memberId], MailKind.CountMissing, ct))
        {
            await PostAsync(db, visit.OwnerId, visit.RequestId, MailKind.CountMissing, person, new StaffNews(person.Name, $"How many came? {visit.VenueName}", VisitLink(visit))
            {
                Sentences =
                [
                    isTold ? $"The visit of {Terms.Day(visit.Date)} at {visit.VenueName} stands without a count. Add how many came, or the best estimate; missing is not zero."
                        : $"Nobody has said yet how the visit of {Terms.Day(visit.Date)} at {visit.VenueName} went. It takes less than a minute.",
                ],
            }, CountOf(visit, memberId), ct: ct);
        }
    }

    /// <summary>The message id of the question how a visit went, by which one knows that it was asked.</summary>
    public string CountMissingIdOf(Visit visit, int memberId) => postbox.MessageIdOf(MailKind.CountMissing, CountOf(visit, memberId));

    private static string CountOf(Visit visit, int memberId) => $"{visit.EntryId:N}-{memberId}{(visit.Stage is VisitStage.Delivered ? "-told" : "")}";

    /// <summary>To the coordinators of a desk, or the administrators where there is none: a period is due, or was; told once of each.</summary>
    /// <param name="missing">The months of it that are not submitted, as yyyymm.</param>
    public async Task PeriodDueAsync(AppDb db, Owner owner, CalendarPeriod period, IReadOnlyList<int> missing, DateOnly dueOn, bool isOverdue, CancellationToken ct = default)
    {
        var name = $"{char.ToUpperInvariant(period.InWords[0])}{period.InWords[1..]}";
        var which = period.Calendar is ReportingCalendar.Month ? "" : $" Not submitted: {string.Join(", ", missing.Select(PeriodAddress.InWords))}.";
        var link = period.Calendar is ReportingCalendar.Month ? PeriodAddress.Of(owner.Code, missing[0]) : new PeriodFilter { Owner = owner.Code, Year = DateRange.FirstDayOf(missing[0]).Year }.Address;
        foreach (var person in await recipients.OfDeskAsync(owner.Id, MailKind.PeriodDue, ct))
        {
            await PostAsync(db, owner.Id, null, MailKind.PeriodDue, person, new StaffNews(person.Name, isOverdue ? $"{name} was due: {owner.Name}" : $"{name} is due: {owner.Name}", $"{server.PublicAddress}{link}")
            {
                Sentences =
                [
                    (isOverdue ? $"{name} was due on {Terms.Day(dueOn)} and has not been submitted." : $"{name} is due on {Terms.Day(dueOn)} and has not been submitted yet.") + which,
                    "A month in which nothing was delivered is submitted as “nothing delivered”; silence is counted as not reported.",
                ],
            }, $"{owner.Code}-{OnceFor(period)}-{(isOverdue ? "after" : "before")}-{person.MemberId}".ToLowerInvariant(), ct: ct);
        }
    }

    private static string OnceFor(CalendarPeriod period) =>
        period.Calendar is ReportingCalendar.Month ? PeriodAddress.Iso(DateRange.MonthOf(period.Days.First)) : $"{period.Calendar}-{period.Year}-{period.Part}";

    private async Task TellPresentersAsync(AppDb db, Visit visit, MailKind kind, string what, CancellationToken ct)
    {
        await db.LoadPartsAsync(visit, VisitParts, ct);
        var members = visit.CoPresenters.Select(presenter => presenter.MemberId).ToList();
        if (visit.LeadPresenterId is { } lead) members.Add(lead);
        await TellAsync(db, visit, await recipients.OfMembersAsync(members, kind, ct), kind, what, ct);
    }

    private async Task TellAsync(AppDb db, Visit visit, IReadOnlyList<Recipients.Person> people, MailKind kind, string what, CancellationToken ct)
    {
        if (visit.StartsAtUtc is null || people.Count == 0) return;
        var sheet = await SheetAsync(db, visit, ct);
        foreach (var person in people)
        {
            var news = new StaffNews(person.Name, $"{what}: {visit.VenueName}, {Terms.Day(visit.Date)}", VisitLink(visit)) { Visits = [sheet], Quoted = kind is MailKind.VisitConfirmed ? null : visit.Because };
            var entry = calendar.For(new CalendarUser(person.Name, person.Email), visit, $"Presentation: {visit.VenueName}", visit.IsOnline ? news.Link : $"{sheet.Address}\n{news.Link}", sheet.Venue?.Street, kind is MailKind.VisitCancelled);
            await PostAsync(db, visit.OwnerId, visit.RequestId, kind, person, news, calendar: entry, ct: ct);
        }
    }

    private Task PostAsync(
        AppDb db, int ownerId, int? requestId, MailKind kind, Recipients.Person person, StaffNews news, string? onceFor = null, (string, string)? calendar = null, CancellationToken ct = default) =>
        postbox.PostAsync<StaffLetter>(db, new Envelope(kind, ownerId, person.Email, news.Headline) { RequestId = requestId, NewRequest = news.Request is { Id: 0 } request ? request : null, OnceFor = onceFor, Calendar = calendar },
            news with { CanBeTurnedOff = MailKinds.Optional.Contains(kind) }, ct);

    private async Task<VisitSheet> SheetAsync(AppDb db, Visit visit, CancellationToken ct)
    {
        await db.LoadPartsAsync(visit, VisitParts, ct);
        var venue = visit.VenueId is { } venueId ? await db.Venues.AsNoTracking().SingleOrDefaultAsync(row => row.Id == venueId, ct) : null;
        return new VisitSheet(visit, venue, visit.RequestId is { } requestId ? await db.Requests.FindAsync([requestId], ct) : null, VisitLink(visit));
    }

    private string DeskLink(PresentationRequest request) => $"{server.PublicAddress}/desk{(request.Id == 0 ? "" : $"/{request.Id}")}";

    /// <summary>A visit that is saved together with its mail has no id yet; its entry leads there as well.</summary>
    private string VisitLink(Visit visit) => visit.Id == 0 ? $"{server.PublicAddress}/visits/{visit.EntryId}" : $"{server.PublicAddress}/visits/{visit.Id}";

    private string DayLink(DateOnly day) => $"{server.PublicAddress}/schedule?view=day&day={day:yyyy-MM-dd}";
}
