using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Periods;

namespace Presentations.Web.Features.Periods.Calendars;

/// <summary>A coordinator says when the fiscal year of their state begins.</summary>
public sealed class ChangeFiscalYear(AppDbFactory dbs) : IUseCase
{
    /// <param name="IsAssumed">Nobody has said yet; July is assumed.</param>
    public sealed record View(string Code, string Name, bool IsAssumed, string InWords, Form Form);

    public sealed class Form
    {
        /// <summary>0 as long as nobody has said.</summary>
        public int Version { get; set; }

        [Range(1, 12, ErrorMessage = "Choose a month.")]
        public int FirstMonth { get; set; }
    }

    /// <summary>The task forces and desks that the person coordinates, by name.</summary>
    public async Task<IReadOnlyList<View>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owners = (await db.Owners.AsNoTracking().OrderBy(owner => owner.Name).ToListAsync(ct)).FindAll(owner => db.Scope.IsCoordinatorOf(owner.Id));
        var known = await db.FiscalCalendars.AsNoTracking().ToDictionaryAsync(calendar => calendar.OwnerId, ct);
        return owners.ConvertAll(owner =>
        {
            var calendar = known.GetValueOrDefault(owner.Id) ?? FiscalCalendar.Assumed(owner.Id);
            return new View(owner.Code, owner.Name, calendar.IsAssumed, calendar.InWords, new Form { Version = calendar.Version, FirstMonth = calendar.FirstMonth });
        });
    }

    public async Task SubmitAsync(string ownerCode, Form form, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.Owners.Where(row => row.Code == ownerCode).Select(row => row.Id).SingleOrDefaultAsync(ct);
        if (owner == 0 || !db.Scope.IsCoordinatorOf(owner)) throw new AccessDenied("Only a coordinator of a task force says when its fiscal year begins.");
        var calendar = await db.FiscalCalendars.SingleOrDefaultAsync(row => row.OwnerId == owner, ct);
        if (calendar is null)
        {
            Rule.Require(form.Version == 0, "Nobody says any more when it begins; load the page anew.");
            calendar = db.FiscalCalendars.Add(FiscalCalendar.Assumed(owner)).Entity;
        }
        else
        {
            db.Expect(calendar, form.Version);
        }
        calendar.BeginIn(form.FirstMonth);
        await db.SaveChangesAsync(ct);
    }
}
