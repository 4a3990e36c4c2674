using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Delivery;

/// <summary>Somebody says how a booked visit went: the form is filled in from the plan, corrected and saved.</summary>
public sealed class DeliverVisit(AppDbFactory dbs, ReferenceData reference, RequestLetters letters, TimeProvider clock) : IUseCase
{
    /// <param name="Saved">As it stands now, filled in from the plan; null when the visit is no longer ahead.</param>
    /// <param name="Typed">What the person typed before and has not saved, with the plan as it was then; null when that is nothing.</param>
    /// <param name="KeptAtUtc">When that was kept.</param>
    /// <param name="Slot">When the visit is, after whatever happened to it; null when it was never booked.</param>
    public sealed record View(int Id, VisitStage Stage, VisitForm? Saved, CorrectVisit.Typed? Typed, DateTime? KeptAtUtc, Slot? Slot, string Zone, bool HasBegun)
    {
        /// <summary>To go on with; null when somebody has told how it went, or it was called off, and nothing was typed.</summary>
        public VisitForm? Form => Typed?.Form ?? Saved;

        /// <summary>Whether somebody changed the visit after typing began.</summary>
        public bool IsContested => Typed is not null && Typed.Form.Version != Saved?.Version;

        public (DateTime AtUtc, string? By, string? Because) LastChange { get; init; }
    }

    public static string AddressOf(int visitId) => $"/visits/{visitId}/deliver";

    public static string DraftOf(int visitId) => $"deliver {visitId}";

    /// <summary>Null when the person may not change the visit.</summary>
    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindWholeVisitAsync(id, ct) is not { } visit) return null;
        if (!db.Scope.MayWrite(visit.OwnerId) || !visit.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId))) return null;

        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(id), ct);
        var typed = draft is not null && KeepDraft.Read<CorrectVisit.Typed>(draft.Content) is { Form: not null, Read: not null } kept ? kept : null;
        return new View(
            id, visit.Stage, visit.IsAhead ? await PlannedAsync(db, visit, ct) : null, typed, typed is null ? null : draft!.SavedAtUtc, visit.Slot, visit.Zone, !(visit.StartsAtUtc > clock.GetUtcNow().UtcDateTime))
        {
            LastChange = await db.LastChangeAsync(visit, ct),
        };
    }

    /// <summary>Makes what was typed an entry of its own in the log, for a talk that took place though its visit was called off or moved. Answers its address.</summary>
    /// <param name="entryId">Made by the page: however often it asks, one entry is begun.</param>
    public async Task<string> KeepApartAsync(int id, Guid entryId, VisitForm typed, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        Rule.Require(db.Scope.MemberId is not null, "Sign in again to keep what you typed.");
        var visit = await db.FindWholeVisitAsync(id, ct);
        Rule.Require(visit is not null && db.Scope.MayWrite(visit.OwnerId), "This visit does not exist, or you may not change it.");
        visit.RequireChangeBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId));
        visit.RequireCalledOff(clock);

        var form = CorrectVisit.Begin(typed).Form;
        (form.EntryId, form.Version) = (entryId, 0);
        foreach (var session in form.Sessions) session.PresentationId = null;
        var drafts = await OwnDraftsAsync(db, [DraftOf(id), LogVisit.DraftOf(entryId)], ct);
        db.Drafts.RemoveRange(drafts.Where(draft => draft.Form == DraftOf(id)));
        if (drafts.Find(draft => draft.Form == LogVisit.DraftOf(entryId)) is { } begun) begun.Content = JsonSerializer.Serialize(form);
        else db.Drafts.Add(new Draft { MemberId = db.Scope.MemberId.Value, Form = LogVisit.DraftOf(entryId), Content = JsonSerializer.Serialize(form), SavedAtUtc = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(ct);
        return $"{StartVisit.Path}?entry={entryId:N}";
    }

    /// <summary>Makes what was typed a correction of what somebody else told. A correction that was begun before stays as it is, and what was typed here stays kept beside it.</summary>
    public async Task CorrectInsteadAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await OwnDraftsAsync(db, [DraftOf(id), CorrectVisit.DraftOf(id)], ct) is not [var typed] || typed.Form != DraftOf(id)) return;
        db.Drafts.Add(new Draft { MemberId = typed.MemberId, Form = CorrectVisit.DraftOf(id), Content = typed.Content, SavedAtUtc = typed.SavedAtUtc });
        db.Drafts.Remove(typed);
        await db.SaveChangesAsync(ct);
    }

    /// <exception cref="EditConflict">Somebody changed the visit in between: find it again, and compare.</exception>
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

    private static Task<List<Draft>> OwnDraftsAsync(AppDb db, IReadOnlyCollection<string> forms, CancellationToken ct) =>
        db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && forms.Contains(draft.Form)).ToListAsync(ct);

    private static async Task<VisitForm> PlannedAsync(AppDb db, Visit visit, CancellationToken ct)
    {
        var expected = await db.Requests.Where(request => request.Id == visit.RequestId).SelectMany(request => request.Audiences)
            .ToDictionaryAsync(audience => audience.Audience, audience => audience.Expected, ct);
        var form = VisitFormOf.Planned(visit, expected, await db.AgencyNamesAsync(visit, ct));
        form.LeadAgency ??= await StartVisit.UsualAgencyAsync(db, await db.Owners.SingleAsync(owner => owner.Id == visit.OwnerId, ct), ct);
        return form;
    }
}
