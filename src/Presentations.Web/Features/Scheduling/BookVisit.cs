using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Scheduling;

/// <summary>Books a visit ahead that no request asked for, or a series of them.</summary>
public sealed class BookVisit(AppDbFactory dbs, ReferenceData reference, PresenterLetters letters, TimeProvider clock) : IUseCase
{
    public const string Path = "/schedule/new";

    /// <param name="WasSavedBefore">The same form had arrived already; nothing was booked twice.</param>
    public sealed record Saved(int VisitId, bool WasSavedBefore);

    internal static string DraftOf(Guid entryId) => $"book {entryId:N}";

    /// <summary>A form as far as it is known beforehand: the person's own task force and, for presenters, themselves.</summary>
    public async Task<BookingForm> NewAsync(Guid entryId, DateOnly? day, TimeOnly? start, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        var ownerId = await db.Owners.Where(owner => db.Scope.WritableOwners.Contains(owner.Id)).OrderBy(owner => owner.Name).Select(owner => (int?)owner.Id).FirstOrDefaultAsync(ct);
        var isMine = ownerId is { } owner && !db.Scope.IsCoordinatorOf(owner);
        return new BookingForm { EntryId = entryId, OwnerId = ownerId, Date = day, Start = start, LeadPresenterId = isMine ? db.Scope.MemberId : null };
    }

    /// <summary>The visit that this entry became, when it has been sent before.</summary>
    public async Task<int?> FindSavedAsync(Guid entryId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        return await db.Visits.Where(visit => visit.EntryId == entryId).Select(visit => (int?)visit.Id).SingleOrDefaultAsync(ct);
    }

    /// <exception cref="NotAvailable">Somebody is not available; the form may insist.</exception>
    /// <exception cref="PresenterBusy">Somebody is elsewhere then; choose another time or presenter.</exception>
    public async Task<Saved> SubmitAsync(BookingForm form, CancellationToken ct = default)
    {
        try
        {
            return new Saved(await AddAsync(form, ct), WasSavedBefore: false);
        }
        catch (RuleViolation)
        {
            if (await FindSavedAsync(form.EntryId, ct) is not { } earlier) throw;
            return new Saved(earlier, WasSavedBefore: true);
        }
    }

    private async Task<int> AddAsync(BookingForm form, CancellationToken ct)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var owner = await db.CreditedOwnerAsync(form.OwnerId, ct);
        Rule.Require(db.Scope.IsCoordinatorOf(owner.Id) || form.LeadPresenterId == db.Scope.MemberId,
            "You can book visits that you lead yourself. Ask a coordinator to book one for somebody else.", "LeadPresenterId");

        var visits = await ReadAsync(db, places, owner, form, ct);
        db.Visits.AddRange(visits);
        await new BookingCheck(db, places).RequireAsync(visits, form.IsInsisted, ct);
        foreach (var visit in visits) await letters.VisitConfirmedAsync(db, visit, ct);
        db.Drafts.RemoveRange(await db.Drafts.Where(draft => draft.MemberId == db.Scope.MemberId && draft.Form == DraftOf(form.EntryId)).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        return visits[0].Id;
    }

    private async Task<IReadOnlyList<Visit>> ReadAsync(AppDb db, Places places, Owner owner, BookingForm form, CancellationToken ct)
    {
        var days = form.Days();
        var typed = new VisitForm { OwnerId = owner.Id, Date = days[0], Place = form.Place, LeadPresenterId = form.LeadPresenterId, CoPresenterIds = form.CoPresenterIds, Notes = form.Notes };
        var facts = await new VisitReading(db, places).ReadAsync(typed, owner, saved: null, ct);
        var series = days.Count > 1 ? form.EntryId : (Guid?)null;
        return [.. days.Select((day, place) => Visit.Book(
            owner.Id, EntryOf(form.EntryId, place), new BookingFacts(facts with { Date = day }) { SeriesId = series, OnlineLink = form.OnlineLink },
            form.Plan(day, facts.Place.Zone), clock, db.Scope.MemberId))];
    }

    /// <summary>Every visit of a series has an entry id of its own, the same one whenever the form is sent.</summary>
    private static Guid EntryOf(Guid first, int place)
    {
        var bytes = first.ToByteArray();
        bytes[^1] ^= (byte)place;
        return new Guid(bytes);
    }
}
