using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Delivery;

/// <summary>Somebody says how a booked visit went: the form is filled in from the plan, corrected and saved.</summary>
public sealed class DeliverVisit(AppDbFactory dbs, ReferenceData reference, RequestLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="Form">Null when the visit is no longer ahead: somebody has told how it went.</param>
    /// <param name="KeptAtUtc">When the draft that was restored had been saved; null for a fresh form.</param>
    public sealed record View(int Id, VisitForm? Form, DateTime? KeptAtUtc, string Zone, bool HasBegun);

    public static string AddressOf(int visitId) => $"/visits/{visitId}/deliver";

    public static string DraftOf(int visitId) => $"deliver {visitId}";

    /// <summary>Null when the person may not change the visit.</summary>
    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindWholeVisitAsync(id, ct) is not { } visit) return null;
        if (!db.Scope.MayWrite(visit.OwnerId) || !visit.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId))) return null;
        if (!visit.IsAhead) return new View(id, null, null, visit.Zone, HasBegun: true);

        var hasBegun = visit.StartsAtUtc <= clock.GetUtcNow().UtcDateTime;
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(id), ct);
        return draft is not null && KeepDraft.Read<VisitForm>(draft.Content) is { } kept && kept.Version == visit.Version
            ? new View(id, kept, draft.SavedAtUtc, visit.Zone, hasBegun)
            : new View(id, await PlannedAsync(db, visit, ct), null, visit.Zone, hasBegun);
    }

    public async Task SubmitAsync(int id, VisitForm form, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var visit = await db.FindForChangeAsync(id, form.Version, ct);
        Rule.Require(visit is not null, "This visit does not exist, or you may not see it.");

        var owner = await db.Owners.SingleAsync(owner => owner.Id == visit.OwnerId, ct);
        await db.RequireLateReasonAsync(owner.Id, form, ct);
        var facts = await new VisitReading(db, places).ReadAsync(form, owner, visit, ct);
        visit.Deliver(facts, [.. form.Sessions.Zip(form.Read(), (typed, read) => (typed.PresentationId, read))], clock);
        if (await db.RequestOfAsync(visit, ct) is { } request)
        {
            request.Complete(db.Scope.MemberId, clock);
            await letters.ThankYouAsync(db, request, visit, ct);
        }
        db.Drafts.RemoveRange(await db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(id)).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<VisitForm> PlannedAsync(AppDb db, Visit visit, CancellationToken ct)
    {
        var expected = await db.Requests.Where(request => request.Id == visit.RequestId).SelectMany(request => request.Audiences)
            .ToDictionaryAsync(audience => audience.Audience, audience => audience.Expected, ct);
        var form = VisitFormOf.Planned(visit, expected, await db.AgencyNamesAsync(visit, ct));
        form.LeadAgency ??= await StartVisit.UsualAgencyAsync(db, await db.Owners.SingleAsync(owner => owner.Id == visit.OwnerId, ct), ct);
        return form;
    }
}
