using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail.Calendar;
using Presentations.Web.Mail.Letters;
using Presentations.Web.Wording;

namespace Presentations.Web.Mail;

/// <summary>The mails to whoever goes to a visit.</summary>
public sealed class PresenterLetters(StaffPost post, WaysThere ways, VisitInCalendar calendar)
{
    private static readonly string[] VisitParts = [nameof(Visit.Presentations), nameof(Visit.CoPresenters)];

    private static Terms Terms => StaffPost.Terms;

    /// <summary>To the lead and the co-presenters, with the calendar entry.</summary>
    public Task VisitConfirmedAsync(AppDb db, Visit visit, CancellationToken ct = default) => TellAllAsync(db, visit, MailKind.VisitConfirmed, "Booked", ct);

    public Task VisitChangedAsync(AppDb db, Visit visit, CancellationToken ct = default) => TellAllAsync(db, visit, MailKind.VisitChanged, "Changed", ct);

    public Task VisitCancelledAsync(AppDb db, Visit visit, CancellationToken ct = default) => TellAllAsync(db, visit, MailKind.VisitCancelled, "Cancelled", ct);

    /// <summary>To somebody who is no longer expected there.</summary>
    public Task VisitTakenAwayAsync(AppDb db, Visit visit, int memberId, CancellationToken ct = default) => TellAsync(db, visit, [memberId], MailKind.VisitCancelled, "No longer yours", ct);

    /// <summary>To whoever goes there: what the school had said of itself is other now; no calendar changes.</summary>
    /// <param name="changed">The names of the request's properties.</param>
    public async Task CorrectedAsync(AppDb db, Visit visit, IReadOnlyList<string> changed, CancellationToken ct = default)
    {
        foreach (var (member, sheet) in await SheetsAsync(db, visit, People(visit), ct))
        {
            var news = new StaffNews($"{StaffWords.Of(StepKind.Corrected)}: {visit.VenueName}, {Terms.Day(visit.Date)}", sheet.Link) { Sentences = [StaffWords.Corrected(changed)], Visits = [sheet] };
            await post.ToMembersAsync(db, [member], new(MailKind.VisitChanged, visit.OwnerId, news) { RequestId = visit.RequestId }, ct);
        }
    }

    /// <summary>The presenter's stops of one day, in order; told once for each day.</summary>
    public async Task DaySheetAsync(AppDb db, int memberId, DateOnly day, IReadOnlyList<Visit> visits, CancellationToken ct = default)
    {
        var sheets = new List<VisitSheet>();
        foreach (var visit in visits.OrderBy(visit => visit.StartsAtUtc)) sheets.AddRange((await SheetsAsync(db, visit, [memberId], ct)).Select(own => own.Sheet));
        var link = sheets is [var only] ? only.Link : post.LinkTo($"/schedule?view=day&day={day:yyyy-MM-dd}");
        await post.ToMembersAsync(db, [memberId], new(MailKind.DaySheet, visits[0].OwnerId, new StaffNews($"Your day: {Terms.Day(day)}", link) { Visits = sheets })
        {
            RequestId = visits[0].RequestId, OnceFor = member => $"{member}-{day:yyyyMMdd}",
        }, ct);
    }

    /// <summary>Nobody has said how a visit went, or how many came; each is asked once.</summary>
    public Task CountMissingAsync(AppDb db, Visit visit, int memberId, CancellationToken ct = default)
    {
        var sentence = visit.Stage is VisitStage.Delivered
            ? $"The visit of {Terms.Day(visit.Date)} at {visit.VenueName} stands without a count. Add how many came, or the best estimate; missing is not zero."
            : $"Nobody has said yet how the visit of {Terms.Day(visit.Date)} at {visit.VenueName} went. It takes less than a minute.";
        return post.ToMembersAsync(db, [memberId], new(MailKind.CountMissing, visit.OwnerId, new StaffNews($"How many came? {visit.VenueName}", post.LinkTo(visit)) { Sentences = [sentence] })
        {
            RequestId = visit.RequestId, OnceFor = member => CountOf(visit, member),
        }, ct);
    }

    /// <summary>The message id of the question how a visit went, by which one knows that it was asked.</summary>
    public string CountMissingIdOf(Visit visit, int memberId) => post.MessageIdOf(MailKind.CountMissing, CountOf(visit, memberId));

    private static string CountOf(Visit visit, int memberId) => $"{visit.EntryId:N}-{memberId}{(visit.Stage is VisitStage.Delivered ? "-told" : "")}";

    private async Task TellAllAsync(AppDb db, Visit visit, MailKind kind, string what, CancellationToken ct)
    {
        await db.LoadPartsAsync(visit, VisitParts, ct);
        await TellAsync(db, visit, People(visit), kind, what, ct);
    }

    private static IReadOnlyCollection<int> People(Visit visit) => [.. visit.CoPresenters.Select(presenter => (int?)presenter.MemberId).Append(visit.LeadPresenterId).OfType<int>()];

    private async Task TellAsync(AppDb db, Visit visit, IReadOnlyCollection<int> members, MailKind kind, string what, CancellationToken ct)
    {
        if (visit.StartsAtUtc is null || members.Count == 0) return;
        foreach (var (member, sheet) in await SheetsAsync(db, visit, members, ct))
        {
            var news = new StaffNews($"{what}: {visit.VenueName}, {Terms.Day(visit.Date)}", sheet.Link) { Visits = [sheet], Quoted = kind is MailKind.VisitConfirmed ? null : visit.Because };
            var where = visit.IsOnline ? news.Link : $"{sheet.Address}\n{news.Link}";
            await post.ToMembersAsync(db, [member], new(kind, visit.OwnerId, news)
            {
                RequestId = visit.RequestId,
                Calendar = person => calendar.For(new CalendarUser(person.Name, person.Email), visit, $"Presentation: {visit.VenueName}", where, visit.StreetAt(sheet.Venue), kind is MailKind.VisitCancelled),
            }, ct);
        }
    }

    /// <summary>For each of them, who all come by a way of their own; without one for whoever is no longer expected there.</summary>
    private async Task<IReadOnlyList<(int Member, VisitSheet Sheet)>> SheetsAsync(AppDb db, Visit visit, IReadOnlyCollection<int> members, CancellationToken ct)
    {
        var sheet = await SheetAsync(db, visit, ct);
        var going = await ways.OfAsync(db, visit, [.. members.Intersect(People(visit))], ct);
        return [.. members.Order().Select(member => (member, sheet with { Way = going.GetValueOrDefault(member) }))];
    }

    private async Task<VisitSheet> SheetAsync(AppDb db, Visit visit, CancellationToken ct)
    {
        await db.LoadPartsAsync(visit, VisitParts, ct);
        var venue = visit.VenueId is { } venueId ? await db.Venues.FindAsync([venueId], ct) : null; // one that moves with this save has its new street
        var request = visit.RequestId is { } requestId ? await db.Requests.FindAsync([requestId], ct) : null;
        if (request is not null) await db.LoadPartsAsync(request, [nameof(request.Audiences)], ct);
        return new VisitSheet(visit, venue, request, post.LinkTo(visit));
    }
}
