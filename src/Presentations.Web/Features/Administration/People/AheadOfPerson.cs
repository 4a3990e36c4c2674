using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Web.Features.Administration.People;

/// <summary>What others still expect of a person: visits ahead, alone or beside somebody, and times that schools may choose.</summary>
public sealed record AheadOfPerson(int Visits, int Offers)
{
    public bool IsNothing => this is { Visits: 0, Offers: 0 };

    public string InWords => (Visits, Offers) switch
    {
        (_, 0) => $"has {Count(Visits, "visit")} ahead",
        (0, _) => $"is offered to schools at {Count(Offers, "time")}",
        _ => $"has {Count(Visits, "visit")} ahead and is offered to schools at {Count(Offers, "time")}",
    };

    /// <param name="name">Of the person.</param>
    public void RequireNothing(string name) => Rule.Require(IsNothing, $"{name} {InWords}. Give that to others first, under Schedule, Somebody leaves.");

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}

/// <summary>Counts what a person has ahead.</summary>
internal static class AheadOfPeople
{
    /// <param name="ownerId">For one task force or state desk; null for all of them.</param>
    public static async Task<AheadOfPerson> AheadOfAsync(this AppDb db, int memberId, int? ownerId, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(
            await db.Visits.CountAsync(visit => (ownerId == null || visit.OwnerId == ownerId) && visit.StartsAtUtc > now && visit.Stage == VisitStage.Planned
                && (visit.LeadPresenterId == memberId || visit.CoPresenters.Any(one => one.MemberId == memberId)), ct),
            await db.Offers.CountAsync(offer => (ownerId == null || offer.OwnerId == ownerId) && offer.PresenterId == memberId && offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > now, ct));
    }
}
