using System.Collections.Frozen;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>States, counties and ZIPs, looked up in memory by whatever people call them.</summary>
public sealed class Places
{
    private readonly FrozenDictionary<string, UsState> states;
    private readonly FrozenDictionary<string, County> counties;
    private readonly FrozenDictionary<string, string> renamed;
    private readonly FrozenDictionary<string, ZipArea> zips;
    private readonly ILookup<string, County> countiesByState;
    private readonly CountyNames countyNames;

    public Places(IReadOnlyCollection<UsState> states, IReadOnlyCollection<County> counties, IEnumerable<CountyAlias> aliases, IEnumerable<ZipArea> zips)
    {
        States = [.. states.Where(state => state.Kind != StateKind.SeveralStates).OrderBy(state => state.Name, StringComparer.Ordinal)];
        this.states = States.SelectMany(state => new[] { state.Code, state.Fips, state.Name }.Select(word => KeyValuePair.Create(SearchText.Of(word), state)))
            .Concat(States.Where(state => state.Kind is StateKind.District).Select(district => KeyValuePair.Create("washington dc", district)))
            .ToFrozenDictionary();
        this.counties = counties.ToFrozenDictionary(county => county.Fips);
        renamed = aliases.Where(alias => alias.IsOneToOne).ToFrozenDictionary(alias => alias.OldFips, alias => alias.NewFips);
        this.zips = zips.ToFrozenDictionary(zip => zip.Zip);
        countiesByState = counties.OrderBy(county => county.Name, StringComparer.Ordinal).ThenBy(county => county.LegalName, StringComparer.Ordinal)
            .ToLookup(county => county.StateCode);
        countyNames = new CountyNames(counties);
    }

    /// <summary>The states, DC and the island territories by name; the line for several states is not a place.</summary>
    public IReadOnlyList<UsState> States { get; }

    /// <summary>By code in any case, by name or by two-digit FIPS code.</summary>
    public UsState? State(string? text) => text is null ? null : states.GetValueOrDefault(SearchText.Of(text));

    /// <summary>By five-digit FIPS code; a county that was renamed or recoded answers with what it is now.</summary>
    /// <remarks>The old counties of Connecticut stay as they are: each became parts of several planning regions.</remarks>
    public County? County(string? fips) => fips is null ? null : counties.GetValueOrDefault(renamed.GetValueOrDefault(fips, fips));

    /// <summary>By name, with or without "County", "Parish" and the like.</summary>
    public County? CountyNamed(string stateCode, string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : County(countyNames.Find(stateCode, name)?.Fips);

    /// <summary>All counties of a state by name, old ones included.</summary>
    public IEnumerable<County> CountiesOf(string stateCode) => countiesByState[stateCode];

    /// <summary>By five digits; ZIPs of post-office boxes are not known.</summary>
    public ZipArea? Zip(string? zip) => zip is null ? null : zips.GetValueOrDefault(zip);

    /// <summary>The county that has the largest share of the ZIP's land.</summary>
    public County? CountyOfZip(string? zip) => County(Zip(zip)?.CountyFips);

    /// <summary>The same, as long as that county lies in the state.</summary>
    public County? CountyOfZip(string? stateCode, string? zip) => CountyOfZip(zip) is { } county && county.StateCode == stateCode ? county : null;

    /// <summary>Where a venue is; its county by its ZIP when the directory does not say it.</summary>
    public Place PlaceOf(Venue venue) => venue.Place with { CountyFips = venue.CountyFips ?? CountyOfZip(venue.StateCode, venue.Zip)?.Fips };

    /// <summary>The IANA zone of the county; of most of the state when the county is not known.</summary>
    public string ZoneOf(string stateCode, string? countyFips)
    {
        if (County(countyFips) is { } county) return county.Zone;
        var state = State(stateCode);
        Rule.Require(state is not null, $"“{stateCode}” is not a state, DC or a territory.", "State");
        return state.Zone;
    }
}
