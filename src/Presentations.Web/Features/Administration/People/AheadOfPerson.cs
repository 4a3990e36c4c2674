using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Administration.People;

/// <summary>What others still expect of a person: visits ahead, alone or beside somebody, and times that schools may choose.</summary>
public sealed record AheadOfPerson(int Visits, int Offers)
{
    public string InWords => (Visits, Offers) switch
    {
        (_, 0) => $"has {Count(Visits, "visit")} ahead",
        (0, _) => $"is offered to schools at {Count(Offers, "time")}",
        _ => $"has {Count(Visits, "visit")} ahead and is offered to schools at {Count(Offers, "time")}",
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

/// <summary>Counts what a person has ahead.</summary>
internal static class AheadOfPeople
{
    public static async Task<AheadOfPerson> AheadOfAsync(this AppDb db, int memberId, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(
            await db.Visits.CountAsync(visit => visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned && (visit.LeadPresenterId == memberId || visit.CoPresenters.Any(one => one.MemberId == memberId)), ct),
            await db.Offers.CountAsync(offer => offer.PresenterId == memberId && offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > now, ct));
    }
}
