namespace Presentations.Domain.Directory;

/// <summary>A school or another place where talks are given.</summary>
public sealed class Venue : IDirectoryEntry, ISharedInState, IHistoried, IImported
{
    private Venue() { }

    public Venue(VenueKind kind, VenueFacts facts)
    {
        Kind = kind;
        Describe(facts);
    }

    public int Id { get; private set; }

    /// <summary>The national id (NCES) of a school; unique.</summary>
    public string? NationalId { get; init; }

    public VenueKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string? Street { get; private set; }

    public string? City { get; private set; }

    public string StateCode { get; private set; } = "";

    public string? Zip { get; private set; }

    public string? CountyFips { get; private set; }

    /// <summary>The IANA zone of its clock times.</summary>
    public string Zone { get; private set; } = "";

    public string? Phone { get; private set; }

    public string? Website { get; private set; }

    /// <summary>The school district, or whatever else runs the venue.</summary>
    public string? District { get; private set; }

    /// <summary>As the national directory writes them, for example "KG" and "05".</summary>
    public string? LowGrade { get; private set; }

    public string? HighGrade { get; private set; }

    public int? Pupils { get; private set; }

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public bool IsActive { get; private set; } = true;

    public int? MergedIntoId { get; private set; }

    /// <summary>False for schools so small that they may be households: staff find them, the public does not.</summary>
    public bool IsListedPublicly { get; private set; } = true;

    /// <summary>Name, city and ZIP as they are looked for: see <see cref="SearchText.Words"/>.</summary>
    [Derived]
    public string SearchName { get; private set; } = "";

    /// <summary>What the national directory last said of this school, value by value: where the school differs, somebody has edited it here.</summary>
    [Derived]
    public string? AsLoaded { get; private set; }

    /// <summary>The run that brought it; null for venues that people entered.</summary>
    public int? ImportBatchId { get; init; }

    public int Version { get; private set; }

    public string? Because { get; private set; }

    public Place Place => new(Name, City, StateCode, CountyFips, Zip, Zone);

    public void Describe(VenueFacts facts, string? because = null)
    {
        Name = Bounds.Name(facts.Name, "The venue's name");
        Street = Bounds.Text(facts.Street, "The street", Bounds.NameLength);
        City = Bounds.Text(facts.City, "The city", Bounds.NameLength);
        StateCode = facts.StateCode;
        Zip = facts.Zip;
        Rule.Require(Zip is null || ZipCode.IsOne(Zip), $"“{Zip}” is not a ZIP code; it has five digits.", "Zip");
        Rule.Require(Zip is not ("00000" or "99999"), $"“{Zip}” is the ZIP of no place; leave it empty when it is not known.", "Zip");
        CountyFips = facts.CountyFips;
        Zone = facts.Zone;
        Phone = Bounds.Text(facts.Phone, "The phone number", 40);
        Website = Bounds.Text(facts.Website, "The website", Bounds.NameLength);
        District = Bounds.Text(facts.District, "The district", Bounds.NameLength);
        LowGrade = Bounds.Text(facts.LowGrade, "The lowest grade", 4);
        HighGrade = Bounds.Text(facts.HighGrade, "The highest grade", 4);
        Pupils = facts.Pupils;
        Latitude = facts.Latitude;
        Longitude = facts.Longitude;
        IsListedPublicly = facts.IsListedPublicly;
        SearchName = SearchText.Words(Name, City, Zip);
        Because = because;
    }

    public void RememberLoaded(string values) => AsLoaded = values;

    public void Deactivate(string because) => (IsActive, Because) = (false, because);

    public void Reactivate()
    {
        Rule.Require(MergedIntoId is null, "This venue was merged into another entry of the directory; undo the merge instead.");
        IsActive = true;
    }

    public void MergeInto(int survivorId) => (MergedIntoId, IsActive) = (survivorId, false);

    public void Separate(bool isActive) => (MergedIntoId, IsActive) = (null, isActive);
}

/// <summary>What is known of a venue.</summary>
public sealed record VenueFacts(string Name, string StateCode, string Zone)
{
    public string? Street { get; init; }
    public string? City { get; init; }
    public string? Zip { get; init; }
    public string? CountyFips { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }
    public string? District { get; init; }
    public string? LowGrade { get; init; }
    public string? HighGrade { get; init; }
    public int? Pupils { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public bool IsListedPublicly { get; init; } = true;
}

/// <summary>The words that people read for the kinds of venue.</summary>
public static class VenueLabels
{
    public static string Label(this VenueKind kind) => kind switch
    {
        VenueKind.PublicSchool => "Public school",
        VenueKind.PrivateSchool => "Private school",
        VenueKind.CommunityPlace => "Community place",
        _ => kind.ToString(),
    };
}

/// <summary>What sort of place a venue is.</summary>
public enum VenueKind
{
    PublicSchool,
    PrivateSchool,
    College,
    Library,
    CommunityPlace,
    Agency,
    Other,
}
