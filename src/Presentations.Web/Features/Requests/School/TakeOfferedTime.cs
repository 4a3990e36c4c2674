using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school chooses one of the offered times: the visit is booked, or the booked one moves there, and everybody gets it into the calendar.</summary>
public sealed class TakeOfferedTime(AppDbFactory dbs, RequestLetters letters, StaffLetters staff, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good. Choosing the same time again, or sending the same entry again, changes nothing.</summary>
    public async Task<bool> SubmitAsync(string token, int offerId, Guid entryId, CancellationToken ct = default)
    {
        try
        {
            return await TakeAsync(token, offerId, entryId, ct);
        }
        catch (RuleViolation)
        {
            if (await IsTakenAsync(token, offerId, entryId, ct)) return true;
            throw;
        }
    }

    private async Task<bool> TakeAsync(string token, int offerId, Guid entryId, CancellationToken ct)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        if (request.Status is RequestStatus.Booked) await MoveAsync(db, request, offerId, ct);
        else await BookAsync(db, request, offerId, entryId, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>The visit came of this entry, or stands at this time.</summary>
    private async Task<bool> IsTakenAsync(string token, int offerId, Guid entryId, CancellationToken ct)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var taken = await db.Requests.SelectMany(request => request.Offers).Where(offer => offer.Id == offerId && offer.Status == OfferStatus.Taken)
            .Select(offer => (DateTime?)offer.StartsAtUtc).SingleOrDefaultAsync(ct);
        return await db.Visits.AnyAsync(visit => visit.EntryId == entryId || visit.StartsAtUtc == taken && visit.Stage == VisitStage.Planned, ct);
    }

    private async Task BookAsync(AppDb db, PresentationRequest request, int offerId, Guid entryId, CancellationToken ct)
    {
        var visit = request.TakeOffer(offerId, entryId, clock);
        db.Visits.Add(visit);
        await letters.VisitConfirmedAsync(db, request, visit, ct);
        await staff.VisitConfirmedAsync(db, visit, ct);
        await staff.DeskNewsAsync(db, request, StepKind.Booked, ct);
    }

    private async Task MoveAsync(AppDb db, PresentationRequest request, int offerId, CancellationToken ct)
    {
        var visit = (await db.OwnVisitsAheadAsync(ct)).FirstOrDefault();
        Rule.Require(visit is not null, "The visit is no longer ahead.", "Offer");
        var before = visit.LeadPresenterId;
        request.MoveVisit(visit, offerId, await db.RulesOfDeskAsync(request.OwnerId, ct), clock);
        await letters.VisitChangedAsync(db, request, visit, ct);
        await staff.VisitChangedAsync(db, visit, ct);
        if (before is { } member && member != visit.LeadPresenterId) await staff.VisitTakenAwayAsync(db, visit, member, ct);
        await staff.DeskNewsAsync(db, request, StepKind.Moved, ct);
    }
}
