using Presentations.Data;
using Presentations.Data.Audit;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;

namespace Presentations.Web.Features.Requests;

/// <summary>Reads from a request's history how its school was typed before it was tied to one of the directory.</summary>
internal static class TypedSchool
{
    /// <summary>As it stood before the last tie; as it was asked when there was none.</summary>
    public static async Task<Place> TypedPlaceAsync(this AppDb db, PresentationRequest request, CancellationToken ct)
    {
        var place = request.Place;
        foreach (var entry in await db.HistoryOfRequestAsync(request.Id, ct))
        {
            var lines = ChangeLine.AllOf(entry).ToList();
            place = lines.Aggregate(place, Before);
            if (lines.Exists(line => line is { Field: nameof(PresentationRequest.VenueId), Was: null, Is: not null })) return place;
        }
        return place;
    }

    private static Place Before(Place place, ChangeLine line) => line.Field switch
    {
        nameof(PresentationRequest.VenueName) => place with { VenueName = line.Was },
        nameof(PresentationRequest.City) => place with { City = line.Was },
        nameof(PresentationRequest.CountyFips) => place with { CountyFips = line.Was },
        nameof(PresentationRequest.Zip) => place with { Zip = line.Was },
        nameof(PresentationRequest.Zone) => place with { Zone = line.Was ?? place.Zone },
        _ => place,
    };
}
