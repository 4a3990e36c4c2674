using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Opens the form of a new visit: as it was left, like an earlier visit, or as far as the person's last one tells.</summary>
public sealed class StartVisit(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    public const string Path = "/log/new";
    private const string UsualMinutes = "45";

    /// <param name="KeptAtUtc">When the draft that was restored had been saved; null for a fresh form.</param>
    /// <param name="Last">The person's last visit, with its venue: one tap takes it over.</param>
    public sealed record View(VisitForm Form, DateTime? KeptAtUtc, LastVisit? Last);

    public sealed record LastVisit(int Id, DateOnly Date, string Venue, string? City);

    /// <summary>The address of a form of its own: of the last draft, else of a new entry. It stands in the address, so that a reload or a lost circuit finds the same form.</summary>
    /// <param name="fresh">Leaves drafts where they are.</param>
    public async Task<string> AddressAsync(int? copyOf, bool fresh, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var draft = fresh || copyOf is not null ? null : await db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && draft.Form.StartsWith(LogVisit.DraftsBegin))
            .OrderByDescending(draft => draft.SavedAtUtc).Select(draft => draft.Form).FirstOrDefaultAsync(ct);
        var entry = draft is null ? Guid.NewGuid() : Guid.ParseExact(draft[LogVisit.DraftsBegin.Length..], "N");
        var address = QueryHelpers.AddQueryString(Path, "entry", $"{entry:N}");
        return copyOf is { } visit ? QueryHelpers.AddQueryString(address, "copy", $"{visit}") : address;
    }

    public async Task<View> FindAsync(Guid entryId, int? copyOf, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var last = await LastOfPersonAsync(db, ct);
        var offered = last?.VenueName is null ? null : new LastVisit(last.Id, last.Date, last.VenueName, last.City);
        var name = LogVisit.DraftOf(entryId);
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.MemberId == db.Scope.MemberId && draft.Form == name, ct);
        return draft is not null && KeepDraft.Read<VisitForm>(draft.Content) is { } kept
            ? new View(kept, draft.SavedAtUtc, offered)
            : new View(await NewAsync(db, entryId, copyOf, last, ct), null, offered);
    }

    /// <summary>A visit as it would be typed again: place, sessions and talk, without counts. Null when the person may not see it.</summary>
    public async Task<VisitForm?> SameAsAsync(int visitId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await SameAsync(db, visitId, ct);
    }

    private async Task<VisitForm> NewAsync(AppDb db, Guid entryId, int? copyOf, Visit? last, CancellationToken ct)
    {
        var places = await reference.PlacesAsync(ct);
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
        return form;
    }

    private static async Task<VisitForm?> SameAsync(AppDb db, int? visitId, CancellationToken ct) =>
        visitId is { } id && await db.FindWholeVisitAsync(id, ct) is { } visit ? VisitFormOf.Again(visit, await db.AgencyNamesAsync(visit, ct)) : null;

    private static Task<Visit?> LastOfPersonAsync(AppDb db, CancellationToken ct) => db.Visits
        .Where(visit => visit.LeadPresenterId != null && visit.LeadPresenterId == db.Scope.MemberId && visit.Stage == VisitStage.Delivered)
        .OrderByDescending(visit => visit.Date).ThenByDescending(visit => visit.Id)
        .FirstOrDefaultAsync(ct);

    /// <summary>What is usual for the person stays; what was special about the last day goes.</summary>
    private static void ForgetTheDay(VisitForm form)
    {
        form.Place = new PlaceForm();
        form.Audiences = [Audience.Unspecified];
        form.Partners = [];
        form.CoPresenterIds = [];
        form.Sessions = [new SessionForm { Minutes = form.Sessions is [{ Minutes: { Length: > 0 } usual }, ..] ? usual : UsualMinutes }];
        form.Talk = new TalkForm { Format = form.Talk.Format, Language = form.Talk.Language, Basis = form.Talk.Basis };
    }

    private static async Task<int?> OwnerAsync(AppDb db, int? usual, CancellationToken ct)
    {
        if (usual is { } ownerId && db.Scope.MayWrite(ownerId)) return ownerId;
        return db.Scope.WritableOwners.Count == 0 ? null
            : await db.Owners.Where(owner => db.Scope.WritableOwners.Contains(owner.Id)).OrderBy(owner => owner.Name).Select(owner => (int?)owner.Id).FirstOrDefaultAsync(ct);
    }

    internal static async Task<AgencyForm?> UsualAgencyAsync(AppDb db, Owner owner, CancellationToken ct)
    {
        if (owner is not TaskForce { LeadAgency: var name } || string.IsNullOrWhiteSpace(name)) return null;
        var known = await db.Agencies.Where(agency => agency.StateCode == owner.StateCode && agency.Name == name).Select(agency => (int?)agency.Id).FirstOrDefaultAsync(ct);
        return new AgencyForm(known, name);
    }
}
