using System.Globalization;
using System.Text;

namespace Presentations.Domain;

/// <summary>The form of a text in which it is looked for: lower case, no accents, single spaces, no punctuation.</summary>
public static class SearchText
{
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            if (part is not null) Append(text, part);
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>The same with a space before every word, so that " linc" finds the words that begin so.</summary>
    public static string Words(params ReadOnlySpan<string?> parts) => " " + Of(parts);

    private static void Append(StringBuilder text, string part)
    {
        foreach (var character in Whole(part).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character)) text.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark || character is '\'' or '’' or '.') continue;
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
    }

    /// <summary>Half a surrogate pair, as a text cut in two leaves it, and U+FFFE cannot be normalized: U+FFFD takes their place.</summary>
    private static string Whole(string part) =>
        part.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !part.Contains('\uFFFE') ? part : string.Concat(part.Replace('\uFFFE', '\uFFFD').EnumerateRunes());
}
