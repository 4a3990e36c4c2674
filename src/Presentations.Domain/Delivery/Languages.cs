using System.Globalization;

namespace Presentations.Domain.Delivery;

/// <summary>The languages in which talks are given, as ISO 639 codes.</summary>
public static class Languages
{
    public const string English = "en";

    /// <summary>The usual ones first; any other two- or three-letter code is accepted too.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["en", "es", "ase", "zh", "vi", "tl", "ar", "fr", "ht", "ko", "ru", "pt", "so", "hmn"];

    public static string Label(string code) => code switch
    {
        "ase" => "American Sign Language",
        "zh" => "Chinese",
        "hmn" => "Hmong",
        "ht" => "Haitian Creole",
        "tl" => "Tagalog",
        _ => CultureInfo.GetCultureInfo(code).EnglishName,
    };

    public static string Require(string code)
    {
        Rule.Require(code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower), $"“{code}” is not a language code such as en or es.", "Language");
        return code;
    }
}
