namespace Presentations.Domain.Directory;

/// <summary>An agency takes the schools of a district: their requests name it, and their visits are credited to it.</summary>
public sealed class AgencyDistrict : ISharedInState, IHistoried
{
    private AgencyDistrict() { }

    public AgencyDistrict(int agencyId, string stateCode, string district)
    {
        (AgencyId, StateCode) = (agencyId, stateCode);
        District = Bounds.Name(district, "The district");
        SearchName = SearchText.Of(District);
    }

    public int Id { get; private set; }

    public int AgencyId { get; private set; }

    public string StateCode { get; private set; } = "";

    /// <summary>As the school directory writes it.</summary>
    public string District { get; private set; } = "";

    /// <summary>The district as it is looked for; unique in its state.</summary>
    [Derived]
    public string SearchName { get; private set; } = "";

    public string? Because => null;
}
