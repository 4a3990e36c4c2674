using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Presenters say when and where they speak; coordinators say it for anybody of their task force.</summary>
public sealed class EditAvailability(AppDbFactory dbs, ReferenceData reference) : IUseCase
{
    public const string Path = "/schedule/availability";

    /// <param name="Zone">The clock of the hours.</param>
    /// <param name="Colleagues">Whom the person may choose instead; empty for presenters.</param>
    /// <param name="Owners">The task forces for which this member speaks and the person may say so: each has hours of its own.</param>
    public sealed record View(
        int OwnerId, int MemberId, string Name, string Zone, AvailabilityForm Form, IReadOnlyList<(int Id, string Name)> Colleagues, IReadOnlyList<(int Id, string Name)> Owners);

    /// <param name="memberId">Null for the person themself.</param>
    /// <param name="ownerId">Null for the first of their task forces.</param>
    /// <returns>Null when the person may not look at it.</returns>
    public async Task<View?> FindAsync(int? memberId, int? ownerId = null, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var coordinated = await CoordinatedAsync(db, ct);
        if ((memberId ?? db.Scope.MemberId) is not { } member) return null;
        var owners = await OwnersAsync(db, member, ct);
        if ((owners.Find(one => one.Id == ownerId) ?? owners.FirstOrDefault()) is not { } owner) return null;

        var zone = places.ZoneOf(owner.StateCode, null);
        var profile = (await db.ProfilesAsync(owner.Id, [member], zone, ct))[member];
        var colleagues = await db.Members.Where(one => one.IsActive && one.Memberships.Any(held => held.OwnerId != null && coordinated.Contains(held.OwnerId.Value)))
            .OrderBy(one => one.Name).Select(one => new { one.Id, one.Name }).ToListAsync(ct);
        return new View(
            owner.Id, member, await db.Members.Where(one => one.Id == member).Select(one => one.Name).SingleAsync(ct), profile.Zone, AvailabilityForm.Of(profile),
            colleagues.ConvertAll(one => (one.Id, one.Name)), owners.ConvertAll(one => (one.Id, one.Name)));
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
        form.Fill(profile, await HomeAsync(db, places, form.HomeZip, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The middle of the schools of a ZIP, else of its county.</summary>
    private static async Task<GeoPoint?> HomeAsync(AppDb db, Places places, string? zip, CancellationToken ct)
    {
        if (zip is null) return null;
        var area = places.Zip(zip);
        Rule.Require(area is not null, $"“{zip}” is not a ZIP code that has a place on the map; use the one of the station.", nameof(AvailabilityForm.HomeZip));
        var schools = await db.Venues.Where(venue => venue.StateCode == area.StateCode && venue.Zip == zip && venue.Latitude != null && venue.Longitude != null)
            .GroupBy(_ => 1).Select(all => new { Latitude = all.Average(venue => venue.Latitude), Longitude = all.Average(venue => venue.Longitude) }).SingleOrDefaultAsync(ct);
        var county = places.County(area.CountyFips);
        return GeoPoint.Of(schools?.Latitude, schools?.Longitude) ?? GeoPoint.Of(county?.Latitude, county?.Longitude);
    }

    /// <summary>The desks at which the asker may decide about this member.</summary>
    private static async Task<List<Owner>> OwnersAsync(AppDb db, int memberId, CancellationToken ct)
    {
        var owners = await db.Memberships.Where(held => held.MemberId == memberId && held.OwnerId != null)
            .Join(db.Owners, held => held.OwnerId, owner => owner.Id, (_, owner) => owner).Distinct().OrderBy(owner => owner.Id).ToListAsync(ct);
        return owners.FindAll(owner => db.Scope.IsCoordinatorOf(owner.Id) || memberId == db.Scope.MemberId && db.Scope.MayWrite(owner.Id));
    }

    private static async Task<List<int>> CoordinatedAsync(AppDb db, CancellationToken ct) =>
        db.Scope.IsAdministrator ? await db.Owners.Select(owner => owner.Id).ToListAsync(ct) : [.. db.Scope.WritableOwners.Where(db.Scope.IsCoordinatorOf)];
}
