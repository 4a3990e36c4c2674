using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Requests;

/// <summary>Shows a request with everything that the school said, and what the desk has done about it.</summary>
public sealed class ShowRequest(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    /// <param name="MayDecide">A coordinator of the desk that has it.</param>
    /// <param name="MayVolunteer">Belongs to that desk.</param>
    public sealed record View(
        int Id, int Version, int OwnerId, string Owner, RequestStatus Status, DateTime AskedAtUtc, DateTime? AnswerDueUtc, DateTime? AcknowledgedAtUtc, DeclineReason? DeclineReason, int? JoinedToId,
        string? EnteredBy, Venue School, Wish Wish, Contact Contact, IReadOnlyList<Step> Steps, IReadOnlyList<Offered> Offers, IReadOnlyList<Volunteer> Volunteers, Feedback? Feedback,
        IReadOnlyList<HistoryOfVisit.Entry> History, int? VisitId, int? MemberId, bool MayDecide, bool MayVolunteer)
    {
        public string Zone => School.Zone;

        public bool IsWaiting => Status is RequestStatus.Waiting or RequestStatus.Offered or RequestStatus.WaitingList;

        /// <summary>Its booked visit may move to another time.</summary>
        public bool MayMove => MayDecide && Status is RequestStatus.Booked;

        /// <summary>The reader may join it with another of its school at the same desk.</summary>
        public bool MayJoin { get; init; }

        /// <summary>Its school was typed; the reader may say which one of the directory it is.</summary>
        public bool MayTie { get; init; }

        /// <summary>Its school was typed and tied to one of the directory; the reader may see how to take that back.</summary>
        public bool MayUntie { get; init; }

        public bool HasVolunteered => Volunteers.Any(volunteer => volunteer.MemberId == MemberId);

        public IEnumerable<Offered> Open => Offers.Where(offer => offer.IsOpen);
    }

    /// <param name="VenueId">Null when the school is not in the directory.</param>
    public sealed record Venue(int? VenueId, string? Name, string? Street, string? City, string StateCode, string? Zip, string? County, string Zone, string? Agency);

    /// <param name="NotOn">The days that do not work.</param>
    public sealed record Wish(
        IReadOnlyList<WindowFacts> Windows, IReadOnlyList<DateOnly> NotOn, Flexibility Flexibility, DateOnly? DecideBy, IReadOnlyList<(string Audience, int? Expected)> Audiences,
        IReadOnlyList<string> Topics, Format? Format, int Sessions, int Minutes, string Language, bool NeedsInterpreter, string? Room, string? Equipment, string? Accessibility, bool StaffStays, string? Notes)
    {
        /// <summary>Of the clock on which the windows are told.</summary>
        public string Zone { get; init; } = "";

        /// <summary>The whole stay, with the breaks.</summary>
        public int Stay => SessionPlan.StayMinutes(Sessions, Minutes);
    }

    /// <param name="Name">Null once the contacts are removed.</param>
    public sealed record Contact(string? Name, string? Position, string? Email, string? Phone, string? OnSiteName, string? OnSitePhone, string Language, bool IsSchoolAddress);

    /// <param name="Who">A member or the school; null for what happens by itself.</param>
    public sealed record Step(StepKind Kind, DateTime AtUtc, string? Who, string? Text);

    public sealed record Offered(string Presenter, DateOnly Date, TimeOnly Start, int Minutes, DateTime ExpiresAtUtc, OfferStatus Status, bool IsOpen);

    public sealed record Volunteer(int MemberId, string Name, DateTime AtUtc);

    public sealed record Feedback(int Fitted, bool WouldInviteAgain, string? Comment);

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindWholeRequestAsync(id, ct) is not { Status: not RequestStatus.Unconfirmed } request) return null;

        var words = await VisitWords.ReadAsync(db, ct);
        var names = await NamesAsync(db, request, ct);
        string Name(int member) => names.GetValueOrDefault(member, "somebody who has left");
        var now = clock.GetUtcNow().UtcDateTime;
        return new View(
            request.Id, request.Version, request.OwnerId, await db.Owners.Where(owner => owner.Id == request.OwnerId).Select(owner => owner.Name).SingleAsync(ct),
            request.Status, request.AskedAtUtc, request.AnswerDueUtc, request.AcknowledgedAtUtc, request.DeclineReason, request.JoinedToId,
            request.EnteredById is { } member ? Name(member) : null,
            await SchoolAsync(db, request, ct), WishOf(request, words), ContactOf(request),
            [.. request.Steps.Select(step => new Step(step.Kind, step.AtUtc, step.MemberId is { } who ? Name(who) : request.IsFromSchool(step) ? HistoryOfVisit.TheSchool : null, step.Text))],
            [.. request.Offers.Select(offer => new Offered(Name(offer.PresenterId), offer.Date, offer.Start, offer.Minutes, offer.ExpiresAtUtc, offer.Status, offer.IsOpenAt(now)))],
            [.. request.Volunteers.OrderBy(one => one.AtUtc).Select(one => new Volunteer(one.MemberId, Name(one.MemberId), one.AtUtc))],
            request.Feedback is { } said ? new Feedback(said.Fitted, said.WouldInviteAgain, said.Comment) : null,
            await RequestHistory.ReadAsync(db, request, words, ct),
            await db.Visits.Where(visit => visit.RequestId == id).OrderByDescending(visit => visit.Id).Select(visit => (int?)visit.Id).FirstOrDefaultAsync(ct),
            db.Scope.MemberId, db.Scope.IsCoordinatorOf(request.OwnerId), db.Scope.ReadableOwners.Contains(request.OwnerId))
        {
            MayJoin = db.Scope.IsCoordinatorOf(request.OwnerId) && request.CanJoin,
            MayTie = db.Scope.IsCoordinatorOf(request.OwnerId) && request.CanTie,
            MayUntie = db.Scope.IsCoordinatorOf(request.OwnerId) && request.IsTied && request.Status.IsOpen(),
        };
    }

    internal static Wish WishOf(PresentationRequest request, VisitWords words) => new(
        [.. request.Windows.Select(window => new WindowFacts(window.FirstDay, window.LastDay, window.From, window.To))], DaySet.Days(request.NotOn), request.Flexibility, request.DecideBy,
        [.. request.Audiences.Select(audience => (words.Audience(audience.Audience), audience.Expected))], [.. TopicSet.Codes(request.Topics).Select(words.Topic)],
        request.Format, request.Sessions, request.Minutes, request.Language, request.NeedsInterpreter, request.Room, request.Equipment, request.Accessibility, request.StaffStays, request.Notes)
    {
        Zone = request.Zone,
    };

    private static Contact ContactOf(PresentationRequest request) => new(
        request.ContactName, request.ContactPosition, request.ContactEmail, request.ContactPhone, request.OnSiteName, request.OnSitePhone, request.ContactLanguage, request.IsSchoolAddress);

    private static async Task<Venue> SchoolAsync(AppDb db, PresentationRequest request, CancellationToken ct) => new(
        request.VenueId, request.VenueName, await db.Venues.Where(venue => venue.Id == request.VenueId).Select(venue => venue.Street).SingleOrDefaultAsync(ct), request.City, request.StateCode, request.Zip,
        await db.Counties.Where(county => county.Fips == request.CountyFips).Select(county => county.LegalName).SingleOrDefaultAsync(ct), request.Zone,
        await db.Agencies.Where(agency => agency.Id == request.AgencyId).Select(agency => agency.Name).SingleOrDefaultAsync(ct));

    /// <summary>Told apart from the colleagues at the desk.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> NamesAsync(AppDb db, PresentationRequest request, CancellationToken ct)
    {
        var ids = request.Steps.Select(step => step.MemberId).OfType<int>().Concat(request.Offers.Select(offer => offer.PresenterId)).Concat(request.Volunteers.Select(one => one.MemberId))
            .Append(request.EnteredById ?? 0).Distinct().ToList();
        var people = await db.Members.Where(member => ids.Contains(member.Id) || member.Memberships.Any(held => held.OwnerId == request.OwnerId))
            .Select(member => new { member.Id, member.Name, member.Email }).ToListAsync(ct);
        return NamesApart.Of(people.ConvertAll(person => (person.Id, person.Name, person.Email)));
    }
}
