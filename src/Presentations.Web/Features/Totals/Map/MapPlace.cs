namespace Presentations.Web.Features.Totals.Map;

/// <summary>One place of a map with its number.</summary>
/// <param name="Fips">Finds its shape; a place without one becomes a labelled box.</param>
/// <param name="Label">What fits into a shape or a box, for example "ID".</param>
/// <param name="Value">Null where it is not known, which is not zero.</param>
/// <param name="Says">The number in words, for example "1,204 presentations".</param>
/// <param name="Href">Where it leads; null when nowhere.</param>
public sealed record MapPlace(string Fips, string Label, string Name, long? Value, string Says, string? Href)
{
    public string Title => $"{Name}: {Says}";
}
