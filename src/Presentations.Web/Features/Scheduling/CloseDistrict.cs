using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Schools of a district or county are closed for a day: their visits are cancelled by the school, everyone is told, and their requests wait for new times.</summary>
public sealed class CloseDistrict(AppDbFactory dbs, ReferenceData reference, RequestLetters school, StaffLetters staff, TimeProvider clock) : IUseCase
{
    public const string Path = "/schedule/closing";

    /// <param name="Counties">Those with visits ahead.</param>
    /// <param name="Districts">Those with visits ahead.</param>
    /// <param name="Visits">The visits of that place and day; empty until both are chosen.</param>
    public sealed record View(IReadOnlyList<(string Fips, string Name)> Counties, IReadOnlyList<string> Districts, IReadOnlyList<Row> Visits);

    public sealed record Row(int Id, TimeOnly Start, string? Venue, string? City, string? Presenter, bool AnswersRequest);

    public sealed class Form
    {
        public DateOnly? Day { get; set; }

        /// <summary>Null when a district is meant.</summary>
        public string? CountyFips { get; set; }

        /// <summary>Null when a county is meant.</summary>
        public string? District { get; set; }

        [Required(ErrorMessage = "Say why, for example “Snow day”: everyone reads it.")]
        public string? Because { get; set; }
    }

    public async Task<View> FindAsync(Form form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var ahead = Ahead(db);
        var counties = await ahead.Where(visit => visit.CountyFips != null).Select(visit => visit.CountyFips!).Distinct().ToListAsync(ct);
        var districts = await ahead.Join(db.Venues, visit => visit.VenueId, venue => venue.Id, (_, venue) => venue.District).Where(district => district != null).Distinct().Order().ToListAsync(ct);
        var rows = form.Day is null || form is { CountyFips: null, District: null } ? [] : await Of(db, form)
            .OrderBy(visit => visit.StartsAtUtc)
            .Select(visit => new
            {
                visit.Id, visit.StartsAtUtc, visit.Zone, visit.VenueName, visit.City, visit.RequestId,
                Presenter = db.Members.Where(member => member.Id == visit.LeadPresenterId).Select(member => member.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return new View(
            [.. counties.Select(fips => (fips, places.County(fips)?.LegalName ?? fips)).OrderBy(county => county.Item2, StringComparer.Ordinal)], [.. districts.OfType<string>()],
            [.. rows.Select(row => new Row(
                row.Id, TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(row.StartsAtUtc!.Value, WallClock.Zone(row.Zone))), row.VenueName, row.City, row.Presenter, row.RequestId is not null))]);
    }

    /// <summary>Answers how many visits were cancelled. The day is kept as a closure, so that nobody is booked there unasked.</summary>
    public async Task<int> SubmitAsync(Form form, CancellationToken ct = default)
    {
        Rule.Require(form.Day is not null && form is not { CountyFips: null, District: null }, "Choose the day, and the county or district.", nameof(form.Day));
        var because = Bounds.Name(form.Because, "The reason", Bounds.TextLength);
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(db.Scope.CoordinatesSomewhere, "A coordinator cancels the visits of a whole district.");
        var visits = await Of(db, form).Include(visit => visit.Presentations).Include(visit => visit.CoPresenters).AsSplitQuery().ToListAsync(ct);
        Rule.Require(visits.Count > 0, "No visit of yours takes place there on that day.", nameof(form.Day));

        foreach (var visit in visits) await CancelAsync(db, visit, because, ct);
        foreach (var place in visits.GroupBy(visit => (visit.OwnerId, visit.StateCode)))
        {
            var area = new ClosureArea(place.Key.StateCode, form.District is null ? form.CountyFips : null, form.District);
            db.Closures.Add(new Closure(place.Key.OwnerId, ClosureKind.SchoolClosed, because.Length > Bounds.NameLength ? "Schools are closed" : because, form.Day.Value, form.Day.Value, area));
        }
        await db.SaveChangesAsync(ct);
        return visits.Count;
    }

    private async Task CancelAsync(AppDb db, Visit visit, string because, CancellationToken ct)
    {
        visit.Cancel(Side.School, because);
        if (await db.RequestOfAsync(visit, ct) is { } request)
        {
            request.WaitAgain(await db.PromiseAsync(request, clock, ct), because, db.Scope.MemberId, clock);
            await school.VisitCancelledAsync(db, request, visit, ct);
        }
        await staff.VisitCancelledAsync(db, visit, ct);
    }

    private static IQueryable<Visit> Of(AppDb db, Form form)
    {
        var visits = Ahead(db).Where(visit => visit.Date == form.Day);
        return form.District is { } district
            ? visits.Where(visit => db.Venues.Any(venue => venue.Id == visit.VenueId && venue.District == district))
            : visits.Where(visit => visit.CountyFips == form.CountyFips);
    }

    /// <summary>What the person coordinates.</summary>
    private static IQueryable<Visit> Ahead(AppDb db)
    {
        var owners = db.Scope.WritableOwners.Where(db.Scope.IsCoordinatorOf).ToList();
        return db.Visits.Where(visit => visit.StartsAtUtc != null && visit.Stage == VisitStage.Planned && (db.Scope.IsAdministrator || owners.Contains(visit.OwnerId)));
    }
}
