using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.Web.Shell;

namespace Presentations.Web.Features.Requests;

/// <summary>Holds the offered times of a request anew when its school turns out to be elsewhere.</summary>
internal static class OffersOnTheWay
{
    /// <summary>The way to where the school really is may be another.</summary>
    public static void HoldOffersAnew(this AppDb db, PresentationRequest request)
    {
        foreach (var offer in request.Offers.Where(offer => offer.Status is OfferStatus.Open)) db.Entry(offer).State = EntityState.Modified;
    }

    /// <summary>Who says where a school is has chosen neither a time nor a presenter: they hear what stands in the way of it.</summary>
    /// <param name="then">What they wanted to do, for example "tie it".</param>
    public static async Task SaveWithOffersAsync(this AppDb db, PresentationRequest request, string then, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (PresenterBusy busy) when (request.Offers.Any(offer => offer.Status is OfferStatus.Open))
        {
            var offer = request.Offers.FirstOrDefault(offer => offer.Id == busy.OfferId);
            throw new RuleViolation($"With the way to {request.VenueName}, {(offer is null ? "an offered time no longer fits" : $"the offered time {Words.When(offer.Slot)} no longer fits")}. Take the open times back first; then {then}, and offer anew.", "Venue");
        }
    }
}
