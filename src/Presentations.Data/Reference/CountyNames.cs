using System.Collections.Frozen;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Data.Reference;

/// <summary>Finds a county by what people call it: with or without "County" or "Parish", however it is spaced.</summary>
internal sealed class CountyNames
{
    private static readonly string[] designations =
    [
        "city and borough", "census area", "planning region", "county", "parish", "borough", "municipality", "municipio", "district", "island", "co",
    ];

    private readonly FrozenDictionary<(string State, string Name), County> byName;

    public CountyNames(IEnumerable<County> counties)
    {
        // A bare name that a county and a city share, such as Baltimore, means the county; the city is called "Baltimore city".
        var preferred = counties.OrderByDescending(county => county.IsCurrent).ThenBy(county => county.LegalName.EndsWith(" city", StringComparison.Ordinal)).ToList();
        var names = new Dictionary<(string, string), County>();
        foreach (var county in preferred) names.TryAdd((county.StateCode, Squeeze(SearchText.Of(county.LegalName))), county);
        foreach (var county in preferred) names.TryAdd((county.StateCode, Squeeze(SearchText.Of(county.Name))), county);
        byName = names.ToFrozenDictionary();
    }

    public County? Find(string stateCode, string name)
    {
        var words = SearchText.Of(name);
        if (words.StartsWith("city of ", StringComparison.Ordinal)) words = $"{words["city of ".Length..]} city";
        if (words.StartsWith("county of ", StringComparison.Ordinal)) words = words["county of ".Length..];
        return byName.GetValueOrDefault((stateCode, Squeeze(words)))
            ?? byName.GetValueOrDefault((stateCode, Squeeze(WithoutDesignation(words))));
    }

    private static string WithoutDesignation(string words) =>
        designations.FirstOrDefault(designation => words.EndsWith($" {designation}", StringComparison.Ordinal)) is { } found
            ? words[..^(found.Length + 1)]
            : words;

    private static string Squeeze(string words) => string.Concat(words.Split(' ').Select(word => word switch
    {
        "saint" => "st",
        "sainte" => "ste",
        _ => word,
    }));
}
