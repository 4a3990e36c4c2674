using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Reports;

namespace Presentations.Web.Features.Reports;

/// <summary>An administrator says how a funder's table looks.</summary>
public sealed class EditGrantMappings(AppDbFactory dbs) : IUseCase
{
    public const string Path = "/reports/grants/mappings";

    public sealed record Row(int Id, string Name, string Columns, bool IsByMonth, int Version);

    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? Id { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Give it the funder's name, or that of the grant.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Give at least one column, for example “Number of talks = presentations”.")]
        public string? Columns { get; set; }

        public bool IsByMonth { get; set; }
    }

    public async Task<IReadOnlyList<Row>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        return await db.GrantMappings.AsNoTracking().OrderBy(row => row.Name).Select(row => new Row(row.Id, row.Name, row.Columns, row.IsByMonth, row.Version)).ToListAsync(ct);
    }

    public async Task SubmitAsync(Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        Rule.Require(!await db.GrantMappings.AnyAsync(row => row.Name == form.Name && row.Id != form.Id, ct), $"There is a mapping “{form.Name}” already.", nameof(Form.Name));
        if (form.Id is { } id)
        {
            var mapping = await LoadAsync(db, id, form.Version, ct);
            mapping.Change(form.Name, form.Columns, form.IsByMonth);
        }
        else
        {
            db.GrantMappings.Add(new GrantMapping(form.Name, form.Columns, form.IsByMonth));
        }
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(int id, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.Scope.RequireAdministrator();
        db.GrantMappings.Remove(await LoadAsync(db, id, version, ct));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<GrantMapping> LoadAsync(AppDb db, int id, int version, CancellationToken ct)
    {
        var mapping = await db.GrantMappings.SingleOrDefaultAsync(row => row.Id == id, ct);
        Rule.Require(mapping is not null, "This mapping is gone.");
        db.Expect(mapping, version);
        return mapping;
    }
}
