using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Fills in a new visit as far as the person's last one, or the one that is copied, tells.</summary>
public sealed class StartVisit(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    private const string UsualMinutes = "45";

    /// <param name="Last">The person's last visit, with its venue: one tap takes it over.</param>
    public sealed record View(VisitForm Form, LastVisit? Last);

    public sealed record LastVisit(int Id, DateOnly Date, string Venue, string? City);

    public async Task<View> FindAsync(Guid entryId, int? copyOf, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var last = await LastOfPersonAsync(db, ct);
        var form = await SameAsync(db, copyOf ?? last?.Id, ct) ?? new VisitForm();
        if (copyOf is null) ForgetTheDay(form);

        form.EntryId = entryId;
        form.OwnerId = await OwnerAsync(db, form.OwnerId, ct);
        if (await db.Owners.SingleOrDefaultAsync(owner => owner.Id == form.OwnerId, ct) is { } owner)
        {
            form.Date = clock.Today(places.ZoneOf(owner.StateCode, null));
            form.LeadAgency ??= await UsualAgencyAsync(db, owner, ct);
            form.LeadPresenterId = await db.Memberships.AnyAsync(held => held.OwnerId == owner.Id && held.MemberId == db.Scope.MemberId, ct) ? db.Scope.MemberId : null;
        }
        return new View(form, last?.VenueName is null ? null : new LastVisit(last.Id, last.Date, last.VenueName, last.City));
    }

    /// <summary>A visit as it would be typed again: place, sessions and talk, without counts. Null when the person may not see it.</summary>
    public async Task<VisitForm?> SameAsAsync(int visitId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await SameAsync(db, visitId, ct);
    }

    internal static async Task<VisitForm?> SameAsync(AppDb db, int? visitId, CancellationToken ct) =>
        visitId is { } id && await db.FindWholeVisitAsync(id, ct) is { } visit ? VisitFormOf.Again(visit, await db.AgencyNamesAsync(visit, ct)) : null;

    private static Task<Visit?> LastOfPersonAsync(AppDb db, CancellationToken ct) => db.Visits
        .Where(visit => visit.LeadPresenterId != null && visit.LeadPresenterId == db.Scope.MemberId)
        .OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id)
        .FirstOrDefaultAsync(ct);

    /// <summary>What is usual for the person stays; what was special about the last day goes.</summary>
    private static void ForgetTheDay(VisitForm form)
    {
        form.Place = new PlaceForm();
        form.Audiences = [];
        form.Partners = [];
        form.CoPresenterIds = [];
        form.Sessions = [new SessionForm { Minutes = form.Sessions.FirstOrDefault()?.Minutes ?? UsualMinutes }];
        form.Talk = new TalkForm { Format = form.Talk.Format, Language = form.Talk.Language, Basis = form.Talk.Basis };
    }

    private static async Task<int?> OwnerAsync(AppDb db, int? usual, CancellationToken ct)
    {
        if (usual is { } ownerId && db.Scope.MayWrite(ownerId)) return ownerId;
        return db.Scope.WritableOwners.Count == 0 ? null
            : await db.Owners.Where(owner => db.Scope.WritableOwners.Contains(owner.Id)).OrderBy(owner => owner.Name).Select(owner => (int?)owner.Id).FirstOrDefaultAsync(ct);
    }

    private static async Task<AgencyForm?> UsualAgencyAsync(AppDb db, Owner owner, CancellationToken ct)
    {
        if (owner is not TaskForce { LeadAgency: var name } || string.IsNullOrWhiteSpace(name)) return null;
        var known = await db.Agencies.Where(agency => agency.StateCode == owner.StateCode && agency.Name == name).Select(agency => (int?)agency.Id).FirstOrDefaultAsync(ct);
        return new AgencyForm(known, name);
    }
}
