using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Presentations.Web.Wording;

/// <summary>The sentences of one resource file in one language.</summary>
/// <typeparam name="TFile">The class beside the file, which has its name.</typeparam>
public sealed class Phrases<TFile>(CultureInfo language)
{
    private static readonly ResourceManager Sentences = new(typeof(TFile));

    public CultureInfo Language => language;

    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"{typeof(TFile).Name} has no sentence “{key}”.");

    public string this[string key, params object?[] parts] => string.Format(language, this[key], parts);

    /// <summary>Null when there is none, for words that the reference data may know better.</summary>
    public string? Find(string key) => Sentences.GetString(key, language);
}

/// <summary>The languages in which the product speaks to schools.</summary>
public static class SpokenLanguages
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly ConcurrentDictionary<string, CultureInfo> Known = new() { ["en"] = English, ["es"] = CultureInfo.GetCultureInfo("es-US") };

    /// <summary>English for every language that we have no sentences in.</summary>
    public static CultureInfo Of(string code) => Known.GetValueOrDefault(code, English);
}
