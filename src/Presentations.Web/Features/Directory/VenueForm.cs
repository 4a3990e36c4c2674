using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory;

/// <summary>What a person types of a venue.</summary>
public sealed class VenueForm
{
    public int Version { get; set; }

    public string Name { get; set; } = "";

    public string? Street { get; set; }

    public string? City { get; set; }

    public string? Zip { get; set; }

    public string StateCode { get; set; } = "";

    public string? CountyFips { get; set; }

    public string? Phone { get; set; }

    public string? Website { get; set; }

    public string? District { get; set; }

    /// <summary>Asked for when the name or the place differs; null as long as nobody has answered.</summary>
    public PlaceChange? PlaceChange { get; set; }

    public string? Because { get; set; }

    public static VenueForm Of(Venue venue) => new()
    {
        Version = venue.Version, Name = venue.Name, Street = venue.Street, City = venue.City, Zip = venue.Zip, StateCode = venue.StateCode,
        CountyFips = venue.CountyFips, Phone = venue.Phone, Website = venue.Website, District = venue.District,
    };

    /// <summary>To type in, beside what is saved.</summary>
    public VenueForm Copy() => (VenueForm)MemberwiseClone();

    /// <summary>Whether talks that copied the venue's name and place would say something else.</summary>
    public bool ChangesPlace(VenueForm saved) =>
        (Name.Trim(), Given(City), Given(Zip), StateCode, Given(CountyFips)) != (saved.Name, saved.City, saved.Zip, saved.StateCode, saved.CountyFips);

    /// <summary>What the directory keeps beside the form stays as it is; but nobody has said where on the map a venue is that moved to another ZIP or county. Within them its point is near enough.</summary>
    internal VenueFacts Read(Venue venue, Places places)
    {
        Rule.Require(places.State(StateCode) is not null, $"“{StateCode}” is not a state, DC or a territory.", nameof(StateCode));
        var county = places.County(CountyFips);
        Rule.Require(Given(CountyFips) is null || county?.StateCode == StateCode, $"{county?.LegalName ?? CountyFips} is not a county of that state.", nameof(CountyFips));
        var isElsewhere = PlaceChange is Directory.PlaceChange.Moved && (StateCode != venue.StateCode || IsAnother(Given(Zip), venue.Zip) || IsAnother(county?.Fips, venue.CountyFips));
        return new VenueFacts(Name, StateCode, county?.Fips == venue.CountyFips && StateCode == venue.StateCode ? venue.Zone : places.ZoneOf(StateCode, county?.Fips))
        {
            Street = Street, City = City, Zip = Given(Zip), CountyFips = county?.Fips, Phone = Phone, Website = Website, District = District,
            LowGrade = venue.LowGrade, HighGrade = venue.HighGrade, Pupils = venue.Pupils, Latitude = isElsewhere ? null : venue.Latitude, Longitude = isElsewhere ? null : venue.Longitude,
            IsListedPublicly = venue.IsListedPublicly,
        };
    }

    /// <summary>What was not known before says nothing of a move.</summary>
    private static bool IsAnother(string? typed, string? known) => known is not null && typed != known;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Why a venue has another name or place than before.</summary>
public enum PlaceChange
{
    /// <summary>It moved or was renamed: talks that were given stay where they were.</summary>
    Moved,

    /// <summary>It was written down wrong: talks that were given are corrected too.</summary>
    WasWrong,
}
