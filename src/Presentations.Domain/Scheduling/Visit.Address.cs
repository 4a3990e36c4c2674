using Presentations.Domain.Directory;

namespace Presentations.Domain.Scheduling;

public sealed partial class Visit
{
    /// <summary>Whether the venue still stands where the visit was booked: one that has moved, or that another was merged into, stands elsewhere.</summary>
    public bool IsBookedAt(Venue? venue) => venue is not null && venue.Id == VenueId && (venue.City, venue.StateCode, venue.Zip) == (City, StateCode, Zip);

    /// <summary>The venue's street; null when it would be the street of another place.</summary>
    public string? StreetAt(Venue? venue) => IsBookedAt(venue) ? venue!.Street : null;
}
