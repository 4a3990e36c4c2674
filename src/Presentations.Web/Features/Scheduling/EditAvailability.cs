using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Totals;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Presenters say when and where they speak; coordinators say it for anybody of their task force.</summary>
public sealed class EditAvailability(AppDbFactory dbs, ReferenceData reference) : IUseCase
{
    public const string Path = "/schedule/availability";

    /// <summary>Whoever decides for so many desks chooses one before people are offered.</summary>
    private const int Several = 4;

    /// <param name="Zone">The clock of the hours.</param>
    /// <param name="Owners">The task forces for which this member speaks and the person may say so: each has hours of its own.</param>
    public sealed record View(int OwnerId, int MemberId, string Name, string Zone, AvailabilityForm Form, IReadOnlyList<(int Id, string Name)> Owners)
    {
        /// <summary>The county from whose middle ways are reckoned, because no school of the home base's ZIP is on the map; else null.</summary>
        public string? HomeCounty { get; init; }
    }

    /// <summary>What the filters choose from.</summary>
    /// <param name="Owners">The desks for which the person decides.</param>
    /// <param name="People">Those of the chosen desk; of all of them where they are few, none before one of many is chosen.</param>
    /// <param name="SpeaksThemself">Whether the person has hours of their own.</param>
    public sealed record Choices(IReadOnlyList<(int Id, string Name)> Owners, IReadOnlyList<(int Id, string Name)> People, bool SpeaksThemself);

    public async Task<Choices> ChoicesAsync(int? ownerId = null, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var coordinated = db.Scope.CoordinatesSomewhere ? (await db.Owners.OrderBy(owner => owner.Name).ToListAsync(ct)).FindAll(owner => db.Scope.IsCoordinatorOf(owner.Id)) : [];
        var chosen = coordinated.Where(owner => ownerId is null ? coordinated.Count < Several : owner.Id == ownerId).Select(owner => (int?)owner.Id).ToList();
        var people = await db.Members.Where(one => one.IsActive && one.Memberships.Any(held => chosen.Contains(held.OwnerId)))
            .OrderBy(one => one.Name).Select(one => new { one.Id, one.Name, one.Email }).ToListAsync(ct);
        var names = NamesApart.Of(people.ConvertAll(one => (one.Id, one.Name, one.Email)));
        return new Choices(
            coordinated.ConvertAll(owner => (owner.Id, TotalsNames.Brief(owner))), people.ConvertAll(one => (one.Id, names[one.Id])),
            db.Scope.MemberId is { } me && (await OwnersAsync(db, me, ct)).Count > 0);
    }

    /// <param name="memberId">Null for the person themself.</param>
    /// <param name="ownerId">Null for the first of their task forces.</param>
    /// <returns>Null when the person may not look at it.</returns>
    public async Task<View?> FindAsync(int? memberId, int? ownerId = null, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        if ((memberId ?? db.Scope.MemberId) is not { } member) return null;
        var owners = await OwnersAsync(db, member, ct);
        if ((ownerId is null ? owners.FirstOrDefault() : owners.Find(one => one.Id == ownerId)) is not { } owner) return null;

        var zone = places.ZoneOf(owner.StateCode, null);
        var profile = (await db.ProfilesAsync(owner.Id, [member], zone, ct))[member];
        return new View(
            owner.Id, member, await db.Members.Where(one => one.Id == member).Select(one => one.Name).SingleAsync(ct), profile.Zone, AvailabilityForm.Of(profile),
            owners.ConvertAll(one => (one.Id, one.Name)))
        {
            HomeCounty = places.Zip(profile.HomeZip) is { } area && await MiddleOfSchoolsAsync(db, area, ct) is null ? places.County(area.CountyFips)?.LegalName : null,
        };
    }

    /// <param name="ownerId">Null for the first of their task forces.</param>
    public async Task SubmitAsync(int memberId, AvailabilityForm form, int? ownerId = null, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owners = await OwnersAsync(db, memberId, ct);
        var owner = ownerId is null ? owners.FirstOrDefault() : owners.Find(one => one.Id == ownerId);
        Rule.Require(owner is not null, "You can say when you speak yourself; a coordinator says it for others of the task force.");

        var profile = await db.PresenterProfiles.Include(one => one.Week).Include(one => one.SpecialDays).AsSplitQuery()
            .SingleOrDefaultAsync(one => one.OwnerId == owner.Id && one.MemberId == memberId, ct);
        if (profile is null) db.PresenterProfiles.Add(profile = PresenterProfile.Usual(owner.Id, memberId, places.ZoneOf(owner.StateCode, null)));
        else db.Expect(profile, form.Version);
        form.HomeZip = string.IsNullOrWhiteSpace(form.HomeZip) ? null : form.HomeZip.Trim();
        form.Fill(profile, await HomeAsync(db, places, form.HomeZip, ct), form.HomeZip is null || places.Zip(form.HomeZip) is not null);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The middle of the schools of a ZIP, else of its county.</summary>
    private static async Task<GeoPoint?> HomeAsync(AppDb db, Places places, string? zip, CancellationToken ct)
    {
        if (zip is null || places.Zip(zip) is not { } area) return null;
        var county = places.County(area.CountyFips);
        return await MiddleOfSchoolsAsync(db, area, ct) ?? GeoPoint.Of(county?.Latitude, county?.Longitude);
    }

    private static async Task<GeoPoint?> MiddleOfSchoolsAsync(AppDb db, ZipArea area, CancellationToken ct)
    {
        var schools = await db.Venues.Where(venue => venue.StateCode == area.StateCode && venue.Zip == area.Zip && venue.Latitude != null && venue.Longitude != null)
            .GroupBy(_ => 1).Select(all => new { Latitude = all.Average(venue => venue.Latitude), Longitude = all.Average(venue => venue.Longitude) }).SingleOrDefaultAsync(ct);
        return GeoPoint.Of(schools?.Latitude, schools?.Longitude);
    }

    /// <summary>The desks at which the asker may decide about this member.</summary>
    private static async Task<List<Owner>> OwnersAsync(AppDb db, int memberId, CancellationToken ct)
    {
        var owners = await db.Memberships.Where(held => held.MemberId == memberId && held.OwnerId != null)
            .Join(db.Owners, held => held.OwnerId, owner => owner.Id, (_, owner) => owner).Distinct().OrderBy(owner => owner.Id).ToListAsync(ct);
        return owners.FindAll(owner => db.Scope.IsCoordinatorOf(owner.Id) || memberId == db.Scope.MemberId && db.Scope.MayWrite(owner.Id));
    }
}
