using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.Data.Scheduling;

/// <summary>Reads what presenters have before them: visits that are booked and times that are offered, of every task force.</summary>
internal static class PresenterStops
{
    public static async Task<ILookup<int, Stop>> OfAsync(AppDb system, IReadOnlyCollection<int> presenters, DateTime fromUtc, DateTime untilUtc, DateTime nowUtc, CancellationToken ct)
    {
        var lead = system.Visits.Where(visit => visit.StartsAtUtc != null && visit.StartsAtUtc >= fromUtc && visit.StartsAtUtc <= untilUtc && visit.EndsAtUtc > nowUtc && visit.Stage == VisitStage.Planned);
        var online = system.Visits.Where(Visit.Online);
        var visits = await lead.Where(visit => visit.LeadPresenterId != null && presenters.Contains(visit.LeadPresenterId.Value))
            .Select(visit => new { PresenterId = visit.LeadPresenterId!.Value, Visit = visit })
            .Concat(system.Set<CoPresenter>().Where(one => presenters.Contains(one.MemberId))
                .Join(lead, one => one.VisitId, visit => visit.Id, (one, visit) => new { PresenterId = one.MemberId, Visit = visit }))
            .Select(row => new
            {
                row.PresenterId, row.Visit.Id, row.Visit.OwnerId, row.Visit.StartsAtUtc, row.Visit.EndsAtUtc, row.Visit.VenueId, row.Visit.CountyFips, row.Visit.VenueName, row.Visit.Zone,
                IsOnline = online.Any(visit => visit.Id == row.Visit.Id),
            })
            .ToListAsync(ct);
        var offers = await system.Offers
            .Where(offer => presenters.Contains(offer.PresenterId) && offer.StartsAtUtc >= fromUtc && offer.StartsAtUtc <= untilUtc && offer.Status == OfferStatus.Open && offer.ExpiresAtUtc > nowUtc)
            .Join(system.Requests, offer => offer.RequestId, request => request.Id, (offer, request) => new
            {
                offer.PresenterId, offer.Id, offer.OwnerId, offer.StartsAtUtc, offer.EndsAtUtc, offer.ExpiresAtUtc, request.VenueId, request.CountyFips, request.VenueName, request.Zone, request.Format,
            })
            .ToListAsync(ct);

        var places = await system.PointsAsync(visits.Select(visit => (visit.VenueId, visit.CountyFips)).Concat(offers.Select(offer => (offer.VenueId, offer.CountyFips))), ct);

        return visits
            .Select(visit => (visit.PresenterId, Stop: new Stop(
                visit.Id, null, visit.OwnerId, visit.StartsAtUtc!.Value, visit.EndsAtUtc!.Value, visit.IsOnline ? null : places(visit.VenueId, visit.CountyFips), visit.VenueName ?? "a visit", visit.Zone)
            {
                IsOnline = visit.IsOnline,
            }))
            .Concat(offers.Select(offer => (offer.PresenterId, Stop: new Stop(
                null, offer.Id, offer.OwnerId, offer.StartsAtUtc, offer.EndsAtUtc, offer.Format is Format.Online ? null : places(offer.VenueId, offer.CountyFips), offer.VenueName ?? "a visit", offer.Zone)
            {
                IsOnline = offer.Format is Format.Online, ExpiresAtUtc = offer.ExpiresAtUtc,
            })))
            .ToLookup(row => row.PresenterId, row => row.Stop);
    }
}
