using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>
/// Schools of a district or county are closed for a day: their visits are cancelled by the school, what is offered for that day is taken
/// back, everyone is told, and their requests wait for new times, which are offered here.
/// </summary>
public sealed class CloseDistrict(AppDbFactory dbs, ReferenceData reference, RequestLetters school, PresenterLetters presenters, TimeProvider clock) : IUseCase
{
    public const string Path = "/schedule/closing";

    /// <summary>Whoever coordinates in more states is offered the places that have visits ahead.</summary>
    private const int MostStates = 3;

    /// <param name="Districts">By <see cref="KnownDistricts.Code"/>.</param>
    /// <param name="Visits">The visits of that place and day; empty until both are chosen.</param>
    /// <param name="OfferedTimes">How many times of that day schools there may still choose.</param>
    /// <param name="Waiting">The requests of that place that have lost a visit or an offered time of that day, and wait for new times.</param>
    public sealed record View(
        IReadOnlyList<(string Fips, string Name)> Counties, IReadOnlyList<(string Code, string Label)> Districts, IReadOnlyList<Row> Visits, int OfferedTimes, IReadOnlyList<Affected> Waiting, bool IsChosen);

    public sealed record Row(int Id, TimeOnly Start, string Zone, string? Venue, string? City, string? Presenter, bool AnswersRequest);

    public sealed record Affected(int RequestId, int Version, string? School, string? City);

    /// <param name="OfferedTimes">Of how many requests offered times were taken back.</param>
    public sealed record Outcome(int Visits, int OfferedTimes);

    public sealed class Form
    {
        public DateOnly? Day { get; set; }

        /// <summary>Null when a district is meant.</summary>
        public string? CountyFips { get; set; }

        /// <summary>The state of the district: others may have one of that name.</summary>
        public string? StateCode { get; set; }

        /// <summary>Null when a county is meant.</summary>
        public string? District { get; set; }

        [Required(ErrorMessage = "Say why, for example “Snow day”: everyone reads it.")]
        public string? Because { get; set; }
    }

    public async Task<View> FindAsync(Form form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owners = await CoordinatedAsync(db, ct);
        var ahead = Ahead(db, owners);
        var states = owners.Select(owner => owner.StateCode).Distinct().ToList() is { Count: <= MostStates } few ? few : [];
        var counties = await ahead.Where(visit => visit.CountyFips != null).Select(visit => visit.CountyFips!).Distinct().ToListAsync(ct);
        var districts = states.Count > 0 ? await db.DistrictsAsync(states, ct)
            : (await ahead.Join(db.Venues, visit => visit.VenueId, venue => venue.Id, (_, venue) => new { venue.StateCode, venue.District }).Where(row => row.District != null).Distinct().ToListAsync(ct)).ConvertAll(row => (row.StateCode, row.District!));
        var place = PlaceOf(form, places);
        var isChosen = form.Day is not null && place is not null;
        return new View(
            [.. counties.Concat(states.SelectMany(places.CountiesOf).Where(county => county.IsCurrent).Select(county => county.Fips)).Distinct()
                .Select(fips => (fips, places.County(fips)?.LegalName ?? fips)).OrderBy(county => county.Item2, StringComparer.Ordinal)],
            [.. districts.Select(KnownDistricts.Choice).OrderBy(choice => choice.Label, StringComparer.Ordinal)],
            isChosen ? await RowsAsync(db, place!.Of(db, ahead).Where(visit => visit.Date == form.Day), ct) : [],
            isChosen ? await Offered(db, owners, place!, form.Day!.Value).SelectMany(request => request.Offers).CountAsync(offer => offer.Status == OfferStatus.Open && offer.Date == form.Day, ct) : 0,
            isChosen ? await AffectedAsync(db, owners, place!, form.Day!.Value, ct) : [], isChosen);
    }

    /// <summary>The day is kept as a closure, also where no visit is booked, so that nobody is booked there unasked.</summary>
    public async Task<Outcome> SubmitAsync(Form form, CancellationToken ct = default)
    {
        var place = PlaceOf(form, await reference.PlacesAsync(ct));
        Rule.Require(form.Day is not null && place is not null, "Choose the day, and the county or district.", nameof(form.Day));
        var (day, because) = (form.Day.Value, GivenReason.Of(form.Because, longest: Bounds.TextLength));
        await using var db = await dbs.OpenAsync(ct);
        var owners = await CoordinatedAsync(db, ct);
        var visits = await place.Of(db, Ahead(db, owners)).Where(visit => visit.Date == day).Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery().ToListAsync(ct);
        var cancelled = visits.ConvertAll(visit => visit.RequestId);
        var offered = await Offered(db, owners, place, day).Where(request => !cancelled.Contains(request.Id)).Include(request => request.Offers).Include(request => request.Windows).AsSplitQuery().ToListAsync(ct);
        var concerned = owners.Where(owner => owner.StateCode == place.StateCode || visits.Exists(visit => visit.OwnerId == owner.Id) || offered.Exists(request => request.OwnerId == owner.Id)).ToList();
        Rule.Require(concerned.Count > 0, "A coordinator there closes a whole county or district.", nameof(form.Day));

        foreach (var visit in visits) await CancelAsync(db, visit, because, ct);
        foreach (var request in offered) await TakeBackAsync(db, request, day, because, ct);
        foreach (var owner in concerned) await KeepAsync(db, owner.Id, day, because, place.Area, ct);
        await db.SaveChangesAsync(ct);
        return new Outcome(visits.Count, offered.Count);
    }

    private async Task CancelAsync(AppDb db, Visit visit, string because, CancellationToken ct)
    {
        visit.Cancel(Side.School, because);
        if (await db.RequestOfAsync(visit, ct) is { } request)
        {
            request.WaitAgain(await db.PromiseAsync(request, clock, ct), because, db.Scope.MemberId, clock);
            await school.VisitCancelledAsync(db, request, visit, ct);
        }
        await presenters.VisitCancelledAsync(db, visit, ct);
    }

    private async Task TakeBackAsync(AppDb db, PresentationRequest request, DateOnly day, string because, CancellationToken ct)
    {
        request.ReleaseOffersOn(day, db.Scope.MemberId, clock);
        await db.AwaitAnswerAsync(request, clock, ct);
        await school.OffersWithdrawnAsync(db, request, because, ct);
    }

    private static async Task KeepAsync(AppDb db, int ownerId, DateOnly day, string because, ClosureArea area, CancellationToken ct)
    {
        if (await db.Closures.AnyAsync(kept => kept.OwnerId == ownerId && kept.FirstDay <= day && kept.LastDay >= day && kept.StateCode == area.StateCode
            && kept.CountyFips == area.CountyFips && kept.District == area.District && kept.VenueId == null, ct)) return;
        db.Closures.Add(new Closure(ownerId, ClosureKind.SchoolClosed, because.Length > Bounds.NameLength ? "Schools are closed" : because, day, day, area));
    }

    private static ClosedPlace? PlaceOf(Form form, Places places) => ClosedPlace.Of(form.CountyFips, form.StateCode, form.District, places);

    private static async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, IQueryable<Visit> visits, CancellationToken ct)
    {
        var rows = await visits.OrderBy(visit => visit.StartsAtUtc)
            .Select(visit => new
            {
                visit.Id, visit.StartsAtUtc, visit.Zone, visit.VenueName, visit.City, visit.RequestId,
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return rows.ConvertAll(row => new Row(row.Id, TimeOnly.FromDateTime(WallClock.FromUtc(row.StartsAtUtc!.Value, row.Zone)), row.Zone, row.VenueName, row.City, row.Presenter, row.RequestId is not null));
    }

    /// <summary>The requests that wait because of that day: what they had is still to be read in their visits and offers.</summary>
    private static async Task<IReadOnlyList<Affected>> AffectedAsync(AppDb db, IReadOnlyCollection<Owner> owners, ClosedPlace place, DateOnly day, CancellationToken ct)
    {
        var ids = owners.Select(owner => owner.Id).ToList();
        return await place.Of(db, db.Requests).Where(request => ids.Contains(request.OwnerId) && request.Status == RequestStatus.Waiting)
            .Where(request => request.Offers.Any(offer => offer.Date == day && offer.Status == OfferStatus.Released)
                || db.Visits.Any(visit => visit.RequestId == request.Id && visit.Date == day && visit.Stage == VisitStage.CancelledBySchool))
            .OrderBy(request => request.AnswerDueUtc).ThenBy(request => request.Id)
            .Select(request => new Affected(request.Id, request.Version, request.VenueName, request.City)).ToListAsync(ct);
    }

    private static async Task<List<Owner>> CoordinatedAsync(AppDb db, CancellationToken ct) =>
        (await db.Owners.AsNoTracking().ToListAsync(ct)).FindAll(owner => db.Scope.IsAdministrator || db.Scope.IsCoordinatorOf(owner.Id));

    /// <summary>What the person coordinates.</summary>
    private static IQueryable<Visit> Ahead(AppDb db, IReadOnlyCollection<Owner> owners)
    {
        var ids = owners.Select(owner => owner.Id).ToList();
        return db.Visits.Where(visit => visit.StartsAtUtc != null && visit.Stage == VisitStage.Planned && ids.Contains(visit.OwnerId));
    }

    /// <summary>The requests of that place to which a time of that day is offered.</summary>
    private static IQueryable<PresentationRequest> Offered(AppDb db, IReadOnlyCollection<Owner> owners, ClosedPlace place, DateOnly day)
    {
        var ids = owners.Select(owner => owner.Id).ToList();
        return place.Of(db, db.Requests)
            .Where(request => ids.Contains(request.OwnerId) && (request.Status == RequestStatus.Offered || request.Status == RequestStatus.Booked) && request.Offers.Any(offer => offer.Status == OfferStatus.Open && offer.Date == day));
    }
}
