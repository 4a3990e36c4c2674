using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Delivery;

/// <summary>An officer records a visit that has taken place, for themselves or for a colleague.</summary>
public sealed class LogVisit(AppDbFactory dbs, ReferenceData reference, TimeProvider clock) : IUseCase
{
    /// <summary>What became of a form that was sent.</summary>
    /// <param name="WasSavedBefore">The same form had arrived already; nothing was counted twice.</param>
    public sealed record Saved(int VisitId, bool WasSavedBefore);

    internal const string DraftsBegin = "log ";

    public static string DraftOf(Guid entryId) => $"{DraftsBegin}{entryId:N}";

    /// <summary>The visit that this entry became, when it has been sent before.</summary>
    public async Task<int?> FindSavedAsync(Guid entryId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.Visits.Where(visit => visit.EntryId == entryId).Select(visit => (int?)visit.Id).SingleOrDefaultAsync(ct);
    }

    /// <param name="isMeant">The person has looked at what seemed to be a second telling or a slip, and says that it is none.</param>
    /// <exception cref="DoubtfulVisit">It seems to be one, and nobody has looked.</exception>
    public async Task<Saved> SubmitAsync(VisitForm form, bool isMeant = false, CancellationToken ct = default)
    {
        try
        {
            return new Saved(await AddAsync(form, isMeant, ct), WasSavedBefore: false);
        }
        catch (RuleViolation)
        {
            if (await FindSavedAsync(form.EntryId, ct) is not { } earlier) throw;
            return await AlreadySavedAsync(form.EntryId, earlier, ct);
        }
    }

    private async Task<int> AddAsync(VisitForm form, bool isMeant, CancellationToken ct)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.CreditedOwnerAsync(form.OwnerId, ct);

        var facts = await new VisitReading(db, places).ReadAsync(form, owner, saved: null, ct);
        var visit = Visit.Log(owner.Id, form.EntryId, facts, form.Read(), clock, db.Scope.MemberId);
        if (!isMeant) await db.RequireMeantAsync(visit, ct);
        db.Visits.Add(visit);
        db.Drafts.RemoveRange(await db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(form.EntryId)).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return visit.Id;
    }

    private async Task<Saved> AlreadySavedAsync(Guid entryId, int visitId, CancellationToken ct)
    {
        await using var db = await dbs.OpenAsync(ct);
        await db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(entryId)).ExecuteDeleteAsync(ct);
        return new Saved(visitId, WasSavedBefore: true);
    }
}
