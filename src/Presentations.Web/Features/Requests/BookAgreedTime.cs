using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Data.Scheduling;
using Presentations.Domain;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests;

/// <summary>A coordinator books a time that was agreed otherwise, for example on the phone.</summary>
public sealed class BookAgreedTime(AppDbFactory dbs, ReferenceData reference, RequestLetters letters, PresenterLetters presenters, TimeProvider clock) : IUseCase
{
    /// <summary>Answers the visit; the same entry sent twice books once.</summary>
    /// <param name="isInsisted">Books it though hours, days off or closures speak against it.</param>
    /// <param name="onlineLink">Where an online talk is joined; null when it comes later.</param>
    /// <exception cref="NotAvailable">Somebody is not available; a coordinator may insist.</exception>
    public async Task<int> SubmitAsync(
        int requestId, int version, Guid entryId, OfferTimes.Time time, bool isInsisted = false, string? onlineLink = null, CancellationToken ct = default)
    {
        try
        {
            return await BookAsync(requestId, version, entryId, time, isInsisted, onlineLink, ct);
        }
        catch (RuleViolation)
        {
            await using var db = await dbs.OpenAsync(ct);
            if (await db.Visits.SingleOrDefaultAsync(visit => visit.EntryId == entryId && visit.RequestId == requestId, ct) is not { } earlier) throw;
            return earlier.Id;
        }
    }

    private async Task<int> BookAsync(int requestId, int version, Guid entryId, OfferTimes.Time time, bool isInsisted, string? onlineLink, CancellationToken ct)
    {
        var places = await reference.PlacesAsync(ct);
        await using var db = await dbs.OpenAsync(ct);
        var request = await db.FindForDeskAsync(requestId, version, ct);
        await db.RequirePresentersAsync(request.OwnerId, [time.PresenterId], nameof(time.PresenterId), ct);
        var slot = new Slot(time.Date, time.Start, SessionPlan.StayMinutes(request.Sessions, request.Minutes), request.Zone);
        var visit = request.Book(time.PresenterId, slot, entryId, db.Scope.MemberId, clock, onlineLink);
        db.Visits.Add(visit);
        await new BookingCheck(db, places).RequireAsync([visit], isInsisted, ct);
        await letters.VisitConfirmedAsync(db, request, visit, ct);
        await presenters.VisitConfirmedAsync(db, visit, ct);
        await db.SaveChangesAsync(ct);
        return visit.Id;
    }
}
