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

    /// <summary>What speaks against the state: a ZIP or a city that lies in another. Null when nothing does.</summary>
    public async Task<string?> DoubtAsync(string? stateCode, string? zip, string? city, CancellationToken ct = default)
    {
        var places = await reference.PlacesAsync(ct);
        if (places.State(stateCode) is not { } state) return null;
        if (places.Zip(zip) is { } area)
            return area.StateCode == state.Code ? null : $"ZIP {zip} lies in {places.State(area.StateCode)?.Name}, not in {state.Name}. As it stands, the talk counts in {state.Name}.";
        return KnownCities.Shipped.ElsewhereThan(state.Code, city) is { Count: > 0 } elsewhere
            ? $"{city!.Trim()} is known in {string.Join(", ", elsewhere.Select(code => places.State(code)?.Name))}, not in {state.Name}. As it stands, the talk counts in {state.Name}."
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
