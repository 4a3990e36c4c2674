using System.Text.RegularExpressions;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Guessing;

/// <summary>A header as words: "venue_postalCode" is "venue postal code", "# of Students (6th-8th)" is "of students 6 8".</summary>
internal static partial class HeaderWords
{
    public static string Of(string header) =>
        Ordinal().Replace(SearchText.Of(Hump().Replace(header, "$1 $2")), "$1");

    /// <summary>How well a header fits a phrase: 0 to 100. A phrase inside a longer header fits less, the more is left over.</summary>
    public static int Fit(string words, string phrase)
    {
        if (words == phrase) return 100;
        if (!$" {words} ".Contains($" {phrase} ", StringComparison.Ordinal)) return 0;
        var left = words.Split(' ').Length - phrase.Split(' ').Length;
        return Math.Max(40, 90 - 8 * left);
    }

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex Hump();

    [GeneratedRegex(@"\b(\d+)(st|nd|rd|th)\b")]
    private static partial Regex Ordinal();
}
