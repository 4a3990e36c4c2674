using System.Collections.Concurrent;

namespace Presentations.Web.Features.Totals.Map;

/// <summary>The outlines of states and counties, drawn once from us-atlas 3.0.1 (Census boundaries of 2017, Albers projection).</summary>
public static class Atlas
{
    private const int Longest = 10_000;
    private const double Tolerance = 5;

    private static readonly Lazy<Sheet> LazyStates = new(() =>
    {
        var topology = Read("states-albers-10m.json");
        return Sheet.Of(topology, topology.Layer("states"), Longest, Tolerance);
    });

    private static readonly Lazy<Topology> Counties = new(() => Read("counties-albers-10m.json"));

    private static readonly ConcurrentDictionary<string, Sheet?> CountiesByState = new();

    /// <summary>The fifty states and the District of Columbia, by name; the island territories are not on the atlas' sheet.</summary>
    public static Sheet States => LazyStates.Value;

    /// <summary>The counties of a state as they were in 2017; null where the atlas has none.</summary>
    public static Sheet? CountiesOf(string stateFips) => CountiesByState.GetOrAdd(stateFips, fips =>
    {
        var counties = Counties.Value.Layer("counties").Where(county => county.Id.StartsWith(fips, StringComparison.Ordinal)).ToList();
        return counties.Count == 0 ? null : Sheet.Of(Counties.Value, counties, Longest, Tolerance);
    });

    private static Topology Read(string file)
    {
        using var json = typeof(Atlas).Assembly.GetManifestResourceStream($"us-atlas-3.0.1/{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return Topology.Read(json);
    }
}
