using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school chooses one of the offered times: the visit is booked, or the booked one moves there, and everybody gets it into the calendar.</summary>
public sealed class TakeOfferedTime(AppDbFactory dbs, RequestLetters letters, PresenterLetters presenters, DeskLetters desk, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, int offerId, Guid entryId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        if (request.Status is RequestStatus.Booked) await MoveAsync(db, request, offerId, ct);
        else await BookAsync(db, request, offerId, entryId, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task BookAsync(AppDb db, PresentationRequest request, int offerId, Guid entryId, CancellationToken ct)
    {
        var visit = request.TakeOffer(offerId, entryId, clock);
        db.Visits.Add(visit);
        await letters.VisitConfirmedAsync(db, request, visit, ct);
        await presenters.VisitConfirmedAsync(db, visit, ct);
        await desk.DeskNewsAsync(db, request, StepKind.Booked, ct);
    }

    private async Task MoveAsync(AppDb db, PresentationRequest request, int offerId, CancellationToken ct)
    {
        var visit = (await db.OwnVisitsAheadAsync(ct)).FirstOrDefault();
        Rule.Require(visit is not null, "The visit is no longer ahead.", "Offer");
        var before = visit.LeadPresenterId;
        request.MoveVisit(visit, offerId, await db.RulesOfDeskAsync(request.OwnerId, ct), clock);
        await letters.VisitChangedAsync(db, request, visit, ct);
        await presenters.VisitChangedAsync(db, visit, ct);
        if (before is { } member && member != visit.LeadPresenterId) await presenters.VisitTakenAwayAsync(db, visit, member, ct);
        await desk.DeskNewsAsync(db, request, StepKind.Moved, ct);
    }
}
