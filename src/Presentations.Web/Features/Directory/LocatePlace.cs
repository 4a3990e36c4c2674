using Presentations.Data.Reference;

namespace Presentations.Web.Features.Directory;

/// <summary>Finds state, county and zone of an address by its ZIP.</summary>
public sealed class LocatePlace(ReferenceData reference) : IUseCase
{
    /// <param name="CountiesOfZip">How many counties the ZIP touches; above one, the county is a guess that somebody should look at.</param>
    public sealed record View(string StateCode, string CountyFips, string County, int CountiesOfZip, string Zone);

    public sealed record County(string Fips, string Name);

    /// <summary>Null for a ZIP that is not known, such as one of post-office boxes.</summary>
    public async Task<View?> FindAsync(string? zip, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        return places.Zip(zip) is { } area && places.CountyOfZip(zip) is { } county
            ? new View(area.StateCode, county.Fips, county.LegalName, area.Counties, county.Zone)
            : null;
    }

    /// <summary>The states, DC and the island territories, by name.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> StatesAsync(CancellationToken ct = default) =>
        [.. (await reference.PlacesAsync(ct)).States.Select(state => (state.Code, state.Name))];

    /// <summary>The counties of a state, by name.</summary>
    public async Task<IReadOnlyList<County>> CountiesAsync(string? stateCode, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(stateCode)) return [];
        var places = await reference.PlacesAsync(ct);
        return [.. places.CountiesOf(stateCode).Where(county => county.IsCurrent).Select(county => new County(county.Fips, county.LegalName))];
    }
}
