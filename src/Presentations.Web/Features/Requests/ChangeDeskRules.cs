using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator says how their desk works: what it promises, how long times are held, what counts as near.</summary>
public sealed class ChangeDeskRules(AppDbFactory dbs) : IUseCase
{
    public sealed record View(string Code, string Name, Form Form);

    public sealed class Form
    {
        /// <summary>0 as long as the usual rules hold.</summary>
        public int Version { get; set; }

        [Range(1, 20, ErrorMessage = "The promise is 1 to 20 working days.")]
        public int AnswerWithinWorkingDays { get; set; }

        [Range(1, 336, ErrorMessage = "An offered time is held for 1 to 336 hours (two weeks).")]
        public int OfferHours { get; set; }

        [Range(0, 336, ErrorMessage = "The cut-off is 0 to 336 hours (two weeks) before the visit.")]
        public int CutOffHours { get; set; }

        [Range(1, 200, ErrorMessage = "Nearby is 1 to 200 miles.")]
        public int NearbyMiles { get; set; }
    }

    /// <summary>The desks that the person coordinates, each with its rules.</summary>
    public async Task<IReadOnlyList<View>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owners = (await db.Owners.AsNoTracking().OrderBy(owner => owner.Name).ToListAsync(ct)).FindAll(owner => db.Scope.IsCoordinatorOf(owner.Id));
        var rules = await db.DeskRules.AsNoTracking().ToDictionaryAsync(row => row.OwnerId, ct);
        return owners.ConvertAll(owner => new View(owner.Code, owner.Name, FormOf(rules.GetValueOrDefault(owner.Id) ?? DeskRules.Usual(owner.Id))));
    }

    public async Task SubmitAsync(string ownerCode, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.Owners.Where(owner => owner.Code == ownerCode).Select(owner => owner.Id).SingleOrDefaultAsync(ct);
        if (owner == 0 || !db.Scope.IsCoordinatorOf(owner)) throw new AccessDenied("Only a coordinator of a desk can change how it works.");
        var rules = await db.DeskRules.SingleOrDefaultAsync(row => row.OwnerId == owner, ct);
        if (rules is null)
        {
            Rule.Require(form.Version == 0, "The usual rules hold again; load the page anew.");
            rules = db.DeskRules.Add(DeskRules.Usual(owner)).Entity;
        }
        else
        {
            db.Expect(rules, form.Version);
        }
        rules.Change(form.AnswerWithinWorkingDays, form.OfferHours, form.CutOffHours, form.NearbyMiles);
        await db.SaveChangesAsync(ct);
    }

    private static Form FormOf(DeskRules rules) => new()
    {
        Version = rules.Version, AnswerWithinWorkingDays = rules.AnswerWithinWorkingDays, OfferHours = rules.OfferHours, CutOffHours = rules.CutOffHours, NearbyMiles = rules.NearbyMiles,
    };
}
