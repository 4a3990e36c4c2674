using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Delivery;

/// <summary>What a person types of the place of a visit.</summary>
public sealed class PlaceForm
{
    public PlaceKnownAs KnownAs { get; set; }

    /// <summary>The venue that was chosen.</summary>
    public int? VenueId { get; set; }

    /// <summary>What is typed in the search for a venue; the name of the one that was chosen.</summary>
    public string? VenueText { get; set; }

    /// <summary>Of a new venue.</summary>
    public string? Name { get; set; }

    public VenueKind Kind { get; set; } = VenueKind.PublicSchool;

    public string? Street { get; set; }

    public string? City { get; set; }

    public string? Zip { get; set; }

    public string? StateCode { get; set; }

    public string? CountyFips { get; set; }
}

/// <summary>How much is known of the place of a visit.</summary>
public enum PlaceKnownAs
{
    /// <summary>A venue of the directory.</summary>
    Venue,

    /// <summary>A venue that the directory gets with this visit.</summary>
    NewVenue,

    /// <summary>The state, perhaps with county and town.</summary>
    TownOrState,

    /// <summary>One online talk for hosts in several states: in the national figure only.</summary>
    SeveralStates,
}
