using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Web.Mail;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The school chooses one of the offered times: the visit is booked, and everybody gets it into the calendar.</summary>
public sealed class TakeOfferedTime(AppDbFactory dbs, RequestLetters letters, StaffLetters staff, TimeProvider clock) : IUseCase
{
    /// <summary>False for a link that is unknown or no longer good.</summary>
    public async Task<bool> SubmitAsync(string token, int offerId, Guid entryId, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenForRequestAsync(token, ct);
        if (db is null) return false;
        var request = await db.OwnRequestAsync(ct);
        var visit = request.TakeOffer(offerId, entryId, clock);
        db.Visits.Add(visit);
        await letters.VisitConfirmedAsync(db, request, visit, ct);
        await staff.VisitConfirmedAsync(db, visit, ct);
        await staff.DeskNewsAsync(db, request, StepKind.Booked, ct);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
