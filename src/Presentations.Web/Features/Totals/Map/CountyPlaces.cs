using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Totals.Map;

/// <summary>The places of a county map, for a sheet that shows the boundaries of one year and totals that outlive them.</summary>
public static class CountyPlaces
{
    /// <param name="counties">The state's, current and legacy.</param>
    /// <param name="values">By county code.</param>
    /// <param name="otherwise">The value of codes without one: nothing, or not known.</param>
    public static IReadOnlyList<MapPlace> Of(
        Sheet? sheet, IEnumerable<County> counties, IEnumerable<CountyAlias> aliases,
        IReadOnlyDictionary<string, long> values, long? otherwise, Func<long?, string> say, Func<County, string?> href)
    {
        var drawn = sheet?.Shapes.Select(shape => shape.Fips).ToHashSet() ?? [];
        var all = counties.OrderBy(county => county.Name, StringComparer.Ordinal).ToList();
        var names = all.ToDictionary(county => county.Fips, county => county.Name);
        var successors = aliases.ToLookup(alias => alias.OldFips, alias => names.GetValueOrDefault(alias.NewFips, alias.NewFips));
        return [.. all
            .Where(county => county.IsCurrent || drawn.Contains(county.Fips) || values.ContainsKey(county.Fips))
            .Select(county => Place(county, values.TryGetValue(county.Fips, out var value) ? value : otherwise))];

        MapPlace Place(County county, long? value) => county.IsCurrent
            ? new MapPlace(county.Fips, county.Name, county.Name, value, say(value), href(county))
            : new MapPlace(county.Fips, county.Name, $"{county.Name} (former county)", value,
                $"{say(value)}; today {string.Join(", ", successors[county.Fips])}", value > 0 ? href(county) : null);
    }

    /// <summary>What the reader of the map must know about places that the sheet cannot draw; null when it draws them all.</summary>
    public static string? NoteOn(Sheet? sheet, IReadOnlyList<MapPlace> places)
    {
        var drawn = sheet?.Shapes.Select(shape => shape.Fips).ToHashSet() ?? [];
        var absent = places.Count(place => !drawn.Contains(place.Fips));
        return absent == 0 || sheet is null ? null
            : $"The outlines are those of 2017. {absent} of today's counties or equivalents did not exist then: their talks stand in the boxes below the map, not in the outlines.";
    }
}
