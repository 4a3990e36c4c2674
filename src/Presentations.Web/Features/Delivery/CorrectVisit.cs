using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>Somebody corrects a saved visit, all of it in one form.</summary>
public sealed class CorrectVisit(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    /// <param name="MayChange">False for those who may read the visit only.</param>
    /// <param name="ChangedBy">Who saved last, a member or the school; null when the system did.</param>
    public sealed record View(int Id, VisitForm Form, bool MayChange, DateTime ChangedAtUtc, string? ChangedBy, string Zone);

    /// <summary>A correction that is being typed, with the visit as it was when typing began.</summary>
    public sealed record Typed(VisitForm Form, VisitForm Read);

    /// <summary>A form to type in, and the same once more to compare with.</summary>
    public static Typed Begin(VisitForm read) => new(JsonSerializer.Deserialize<VisitForm>(JsonSerializer.Serialize(read))!, read);

    /// <summary>How the visit's address says that one comes from here.</summary>
    public const string Corrected = "corrected";

    public static string DraftOf(int visitId) => $"visit {visitId}";

    public async Task<View?> FindAsync(int id, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        if (await db.FindWholeVisitAsync(id, ct) is not { Stage: VisitStage.Delivered } visit) return null;
        var (changedAtUtc, changedBy, _) = await db.LastChangeAsync(visit, ct);
        return new View(id, VisitFormOf.Saved(visit, await db.AgencyNamesAsync(visit, ct)),
            db.Scope.MayWrite(visit.OwnerId) && visit.MayBeChangedBy(db.Scope.MemberId, db.Scope.IsCoordinatorOf(visit.OwnerId)),
            changedAtUtc, changedBy, visit.Zone);
    }

    /// <exception cref="EditConflict">Somebody saved in between: find the visit again, compare, and send it with the new version.</exception>
    public async Task SubmitAsync(int id, VisitForm form, CancellationToken ct = default)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(form.Because), "Say why this is corrected: the reason is kept with the old figures.", "Because");
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var visit = await db.FindForChangeAsync(id, form.Version, ct);
        Rule.Require(visit is not null, "This visit does not exist, or you may not see it.");

        var owner = await db.Owners.SingleAsync(owner => owner.Id == visit.OwnerId, ct);
        var facts = await new VisitReading(db, places).ReadAsync(form, owner, visit, ct);
        visit.Correct(facts, [.. form.Sessions.Zip(form.Read(), (typed, read) => (typed.PresentationId, read))], form.Because, clock);
        db.Drafts.RemoveRange(await db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(id)).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
    }
}
