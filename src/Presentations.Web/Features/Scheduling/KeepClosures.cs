using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Scheduling;

/// <summary>A coordinator keeps the days on which no visit suits: holidays, exam weeks, schools that are closed.</summary>
public sealed class KeepClosures(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    public const string Path = "/schedule/closures";

    public sealed record Row(int Id, ClosureKind Kind, string Name, DateOnly FirstDay, DateOnly LastDay, string Where, bool MayRemove);

    public sealed class Form
    {
        public int? OwnerId { get; set; }

        public ClosureKind Kind { get; set; }

        [Required(ErrorMessage = "Give it a name, for example “Spring break”.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "The first day is missing.")]
        public DateOnly? FirstDay { get; set; }

        /// <summary>Null for a single day.</summary>
        public DateOnly? LastDay { get; set; }

        /// <summary>Null for the whole state.</summary>
        public string? CountyFips { get; set; }

        /// <summary>A school district as the directory writes it.</summary>
        public string? District { get; set; }

        /// <summary>A single venue, when one is chosen.</summary>
        public PlaceForm Venue { get; set; } = new();
    }

    /// <summary>Those that are not over, the next first.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        var closures = await db.Closures.AsNoTracking().Where(closure => closure.LastDay >= yesterday).OrderBy(closure => closure.FirstDay).ToListAsync(ct);
        var ids = closures.ConvertAll(closure => closure.VenueId ?? 0);
        var venues = await db.Venues.Where(venue => ids.Contains(venue.Id)).ToDictionaryAsync(venue => venue.Id, venue => venue.Name, ct);
        return closures.ConvertAll(closure => new Row(
            closure.Id, closure.Kind, closure.Name, closure.FirstDay, closure.LastDay,
            closure.VenueId is { } venue ? venues[venue] : closure.District ?? places.County(closure.CountyFips)?.LegalName ?? places.State(closure.StateCode)?.Name ?? closure.StateCode,
            db.Scope.IsCoordinatorOf(closure.OwnerId)));
    }

    /// <summary>The school districts of a state as the directory writes them.</summary>
    public async Task<IReadOnlyList<string>> DistrictsAsync(string? stateCode, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(stateCode)) return [];
        await using var db = await dbs.OpenAsync(ct);
        return [.. (await db.DistrictsAsync([stateCode], ct)).Select(row => row.District)];
    }

    public async Task AddAsync(Form form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.CreditedOwnerAsync(form.OwnerId, ct);
        Rule.Require(db.Scope.IsCoordinatorOf(owner.Id), "A coordinator keeps the closures of a task force.");
        Rule.Require(form.FirstDay is not null, "The first day is missing.", nameof(form.FirstDay));
        var county = string.IsNullOrEmpty(form.CountyFips) ? null : places.County(form.CountyFips);
        var (state, district) = (county?.StateCode ?? owner.StateCode, Bounds.Text(form.District, "The district", Bounds.NameLength));
        Rule.Require(district is null || await db.Venues.AnyAsync(venue => venue.StateCode == state && venue.District == district, ct),
            $"“{district}” is no school district of {state} in the directory; choose one of the list.", nameof(form.District));
        var area = new ClosureArea(state, county?.Fips, district, form.Venue.VenueId);
        db.Closures.Add(new Closure(owner.Id, form.Kind, form.Name ?? "", form.FirstDay.Value, form.LastDay ?? form.FirstDay.Value, area));
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var closure = await db.Closures.SingleOrDefaultAsync(closure => closure.Id == id, ct);
        Rule.Require(closure is not null && db.Scope.IsCoordinatorOf(closure.OwnerId), "A coordinator keeps the closures of a task force.");
        db.Closures.Remove(closure);
        await db.SaveChangesAsync(ct);
    }
}
