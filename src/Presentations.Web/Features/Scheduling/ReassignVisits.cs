using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>An officer leaves: everything ahead is given to others, or into the tray, and what is offered of them is taken back, in one step; the past stays theirs.</summary>
public sealed class ReassignVisits(
    AppDbFactory dbs, ReferenceData reference, PresenterTimesReader presenters, RequestLetters school, PresenterLetters staff, TimeProvider clock) : IUseCase
{
    public const string Path = "/schedule/leaving";

    /// <param name="owner">Code of the only task force or state desk that the person leaves; null for all.</param>
    public static string AddressOf(int memberId, string? owner) => $"{Path}?presenter={memberId}{(owner is null ? "" : $"&owner={owner}")}";

    /// <param name="Presenters">Those who lead or join visits ahead, or are offered to schools.</param>
    /// <param name="Offers">How many schools may still choose a time of the one who leaves.</param>
    public sealed record View(IReadOnlyList<(int Id, string Name)> Presenters, string? Leaving, IReadOnlyList<Row> Visits, int Offers);

    /// <param name="IsLead">False where they only speak beside somebody: they are taken off.</param>
    /// <param name="Free">Who could take it, the first suggested.</param>
    public sealed record Row(int Id, int Version, DateOnly Date, TimeOnly Start, string Zone, string? Venue, string? City, bool IsLead, IReadOnlyList<(int Id, string Name)> Free);

    /// <summary>What becomes of one visit.</summary>
    public sealed class Choice
    {
        public int VisitId { get; set; }

        /// <summary>The one that was read.</summary>
        public int Version { get; set; }

        /// <summary>Null for the tray.</summary>
        public int? PresenterId { get; set; }
    }

    /// <param name="owner">Code of the only task force or state desk that the person leaves; null for all that the reader coordinates.</param>
    public async Task<View> FindAsync(int? memberId, string? owner = null, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var ahead = await Ahead(db, owner).AsNoTracking().Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery().OrderBy(visit => visit.StartsAtUtc).ToListAsync(ct);
        var offered = await Offered(db, owner).SelectMany(request => request.Offers).Where(offer => offer.Status == OfferStatus.Open).Select(offer => offer.PresenterId).ToListAsync(ct);
        var named = ahead.SelectMany(People).Concat(offered).Distinct().ToList();
        var people = (await db.Members.Where(member => named.Contains(member.Id)).OrderBy(member => member.Name).Select(member => new { member.Id, member.Name }).ToListAsync(ct)).ConvertAll(one => (one.Id, one.Name));
        var visits = ahead.Where(visit => memberId is { } member && People(visit).Contains(member)).ToList();
        var where = await db.PointsAsync(visits, ct);
        var rows = new List<Row>();
        foreach (var own in visits.GroupBy(visit => visit.OwnerId))
        {
            var free = await FreeAsync(db, places, own.Key, [.. own], ct);
            rows.AddRange(own.Select(visit => RowOf(visit, where(visit), memberId!.Value, free)));
        }
        return new View(people, people.Find(one => one.Id == memberId).Name, rows, offered.Count(member => member == memberId));
    }

    /// <summary>All or nothing: a double booking refuses the whole step and says which. Answers how many visits were given on.</summary>
    public async Task<int> SubmitAsync(int memberId, IReadOnlyList<Choice> choices, string? owner = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var ids = choices.Select(choice => choice.VisitId).ToList();
        var visits = await Ahead(db, owner).Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery().Where(visit => ids.Contains(visit.Id)).ToListAsync(ct);
        var offered = await Offered(db, owner).Include(request => request.Offers).Where(request => request.Offers.Any(offer => offer.PresenterId == memberId && offer.Status == OfferStatus.Open)).ToListAsync(ct);
        Rule.Require(visits.Count == ids.Count && (ids.Count > 0 || offered.Count > 0), "Some of these visits are no longer ahead, or are not yours to give away. Load the page again.");
        foreach (var (visit, choice) in visits.Join(choices, visit => visit.Id, choice => choice.VisitId, (visit, choice) => (visit, choice)))
        {
            db.Expect(visit, choice.Version);
            await GiveAsync(db, visit, memberId, choice.PresenterId, ct);
        }
        // Only when all are given on does each letter know the way: who gets two visits of a day goes from the one to the other.
        foreach (var visit in visits) await TellAsync(db, visit, memberId, ct);
        foreach (var request in offered)
        {
            request.ReleaseOffersOf(memberId, db.Scope.MemberId, clock);
            await db.AwaitAnswerAsync(request, clock, ct);
            await school.OffersWithdrawnAsync(db, request, because: null, ct);
        }
        await db.SaveChangesAsync(ct);
        return visits.Count;
    }

    private static async Task GiveAsync(AppDb db, Visit visit, int memberId, int? presenterId, CancellationToken ct)
    {
        Rule.Require(presenterId != memberId, "Choose somebody else than the one who leaves.");
        if (presenterId is { } chosen) await db.RequirePresentersAsync(visit.OwnerId, [chosen], nameof(Choice.PresenterId), ct);
        var beside = visit.CoPresenters.Select(one => one.MemberId).Where(one => one != memberId && one != presenterId).ToList();
        visit.Assign(visit.LeadPresenterId == memberId ? presenterId : visit.LeadPresenterId, beside);
    }

    private async Task TellAsync(AppDb db, Visit visit, int memberId, CancellationToken ct)
    {
        await staff.VisitTakenAwayAsync(db, visit, memberId, ct);
        await staff.VisitConfirmedAsync(db, visit, ct);
        if (visit.LeadPresenterId is not null && await db.RequestOfAsync(visit, ct) is { } request) await school.VisitChangedAsync(db, request, visit, ct);
    }

    private async Task<FreePresenters> FreeAsync(AppDb db, Places places, int ownerId, IReadOnlyList<Visit> visits, CancellationToken ct)
    {
        var seat = await db.Owners.Where(owner => owner.Id == ownerId).Select(owner => owner.StateCode).SingleAsync(ct);
        return new FreePresenters(await presenters.OfAsync(db, ownerId, places.ZoneOf(seat, null), visits.Min(visit => visit.StartsAtUtc)!.Value, visits.Max(visit => visit.EndsAtUtc)!.Value, ct));
    }

    private static Row RowOf(Visit visit, GeoPoint? where, int memberId, FreePresenters free)
    {
        var isLead = visit.LeadPresenterId == memberId;
        var stop = new Stop(visit.Id, null, visit.OwnerId, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, where, visit.VenueName ?? "a visit", visit.Zone) { IsOnline = visit.IsOnline };
        var topics = TopicSet.Of(visit.Presentations.SelectMany(talk => TopicSet.Codes(talk.Topics)).Distinct().ToList());
        var able = isLead ? free.For(visit.Slot!.Value, stop, topics, visit.Presentations[0].Language).Where(one => one.Profile.MemberId != memberId).ToList() : [];
        if (able.Count > 0) free.Give(able[0].Profile.MemberId, stop);
        return new Row(visit.Id, visit.Version, visit.Date, visit.Slot!.Value.Start, visit.Zone, visit.VenueName, visit.City, isLead, able.ConvertAll(one => (one.Profile.MemberId, one.Name)));
    }

    private static IEnumerable<int> People(Visit visit) => visit.CoPresenters.Select(one => one.MemberId).Concat(visit.LeadPresenterId is { } lead ? [lead] : []);

    /// <summary>The requests of the person's desks for which times are offered, also such as a booked visit could move to.</summary>
    private static IQueryable<PresentationRequest> Offered(AppDb db, string? owner) =>
        Coordinated(db, db.Requests, owner).Where(request => request.Status == RequestStatus.Offered || request.Status == RequestStatus.Booked);

    /// <summary>What the person coordinates and what has not begun.</summary>
    private IQueryable<Visit> Ahead(AppDb db, string? owner)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Coordinated(db, db.Visits, owner).Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned);
    }

    private static IQueryable<T> Coordinated<T>(AppDb db, IQueryable<T> rows, string? owner) where T : class, ITaskForceOwned
    {
        var owners = db.Scope.WritableOwners.Where(db.Scope.IsCoordinatorOf).ToList();
        return rows.Where(row => (db.Scope.IsAdministrator || owners.Contains(row.OwnerId)) && (owner == null || db.Owners.Any(one => one.Id == row.OwnerId && one.Code == owner)));
    }
}
