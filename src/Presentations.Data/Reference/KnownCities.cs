using System.Collections.Frozen;
using Presentations.Domain;

namespace Presentations.Data.Reference;

/// <summary>Larger cities and the states that have one of that name: enough to notice a city that is coded in a wrong state.</summary>
public sealed class KnownCities(IEnumerable<KeyValuePair<string, string[]>> cities)
{
    public const string File = "geo/known_cities.csv";

    private readonly FrozenDictionary<string, string[]> states = cities.ToFrozenDictionary(city => SearchText.Of(city.Key), city => city.Value);

    /// <summary>The list that the product ships.</summary>
    public static KnownCities Shipped { get; } = new(Read());

    /// <summary>The states in which the city lies when that is certain not to be this one; else none.</summary>
    public IReadOnlyList<string> ElsewhereThan(string stateCode, string? city) =>
        city is not null && states.TryGetValue(SearchText.Of(city), out var known) && !known.Contains(stateCode) ? known : [];

    private static List<KeyValuePair<string, string[]>> Read()
    {
        using var table = new CsvTable(ReferenceFiles.OpenShipped(File));
        return [.. table.Rows().Select(row => KeyValuePair.Create(row["city"], row["states"].Split('|')))];
    }
}
