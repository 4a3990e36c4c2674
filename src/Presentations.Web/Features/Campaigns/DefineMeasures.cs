using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Campaigns;

/// <summary>An administrator defines what campaigns can ask for.</summary>
public sealed class DefineMeasures(AppDbFactory dbs, TimeProvider clock) : IUseCase
{
    public const string Path = "/campaigns/measures";

    public sealed record Row(int Id, string Name, string Unit, bool IsUnofficial, bool IsRetired, int Version);

    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? Id { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Give it a name, for example “Offenders identified”.")]
        [StringLength(Bounds.NameLength, ErrorMessage = "The name can hold at most 200 characters.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Say what is counted, for example “offenders”.")]
        [StringLength(Bounds.NameLength, ErrorMessage = "The unit can hold at most 200 characters.")]
        public string? Unit { get; set; }

        public bool IsUnofficial { get; set; } = true;
    }

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        return await db.Measures.OrderBy(row => row.IsRetired).ThenBy(row => row.Id).Select(row => new Row(row.Id, row.Name, row.Unit, row.IsUnofficial, row.IsRetired, row.Version)).ToListAsync(ct);
    }

    public async Task SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        if (form.Id is { } id) db.SupersededMeasures.Add((await LoadAsync(db, id, form.Version, ct)).Define(form.Name, form.Unit, form.IsUnofficial, clock));
        else db.Measures.Add(new Measure(form.Name, form.Unit, form.IsUnofficial));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Offers it to no new campaign any more, or again.</summary>
    public async Task RetireAsync(int id, int version, bool retire, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        var measure = await LoadAsync(db, id, version, ct);
        if (retire) measure.Retire();
        else measure.Restore();
        await db.SaveChangesAsync(ct);
    }

    private static async Task<Measure> LoadAsync(AppDb db, int id, int version, CancellationToken ct)
    {
        var measure = await db.Measures.SingleOrDefaultAsync(row => row.Id == id, ct);
        Rule.Require(measure is not null, "This measure is there no more.");
        db.Expect(measure, version);
        return measure;
    }
}
