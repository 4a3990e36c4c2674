using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.Web.Features.Periods.Calendars;

/// <summary>A coordinator keeps the windows that grants and funders set for a task force.</summary>
public sealed class KeepGrantPeriods(AppDbFactory dbs) : IUseCase
{
    public sealed record Row(int Id, int Version, string Name, string? Funder, DateRange Days);

    public sealed class Form
    {
        /// <summary>Null for a new one.</summary>
        public int? Id { get; set; }

        public int Version { get; set; }

        public Guid EntryId { get; init; } = Guid.NewGuid();

        [Required(ErrorMessage = "Give it a name, for example “Grant year 2”.")]
        public string? Name { get; set; }

        public string? Funder { get; set; }

        [Required(ErrorMessage = "The first day is missing.")]
        public DateOnly? FirstDay { get; set; }

        [Required(ErrorMessage = "The last day is missing.")]
        public DateOnly? LastDay { get; set; }
    }

    /// <summary>Those of one task force or desk, the latest first; none of one that the person does not see.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(string ownerCode, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var grants = await db.GrantPeriods.AsNoTracking().Where(grant => db.Owners.Any(owner => owner.Id == grant.OwnerId && owner.Code == ownerCode))
            .OrderByDescending(grant => grant.FirstDay).ThenBy(grant => grant.Name).ToListAsync(ct);
        return grants.ConvertAll(grant => new Row(grant.Id, grant.Version, grant.Name, grant.Funder, grant.Days));
    }

    public async Task SubmitAsync(string ownerCode, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var facts = new GrantFacts(form.Name, form.Funder, form.FirstDay, form.LastDay);
        if (form.Id is { } id)
        {
            (await LoadAsync(db, id, form.Version, ct)).Change(facts);
        }
        else
        {
            var owner = await db.Owners.Where(row => row.Code == ownerCode).Select(row => row.Id).SingleOrDefaultAsync(ct);
            RequireCoordinator(db, owner);
            db.GrantPeriods.Add(new GrantPeriod(owner, form.EntryId, facts));
        }
        await db.SaveChangesAsync(ct);
    }

    public async Task RemoveAsync(int id, int version, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.GrantPeriods.Remove(await LoadAsync(db, id, version, ct));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<GrantPeriod> LoadAsync(AppDb db, int id, int version, CancellationToken ct)
    {
        var grant = await db.GrantPeriods.SingleOrDefaultAsync(row => row.Id == id, ct);
        RequireCoordinator(db, grant?.OwnerId ?? 0);
        db.Expect(grant!, version);
        return grant!;
    }

    private static void RequireCoordinator(AppDb db, int owner)
    {
        if (owner == 0 || !db.Scope.IsCoordinatorOf(owner)) throw new AccessDenied("Only a coordinator of a task force keeps its grant periods.");
    }
}
