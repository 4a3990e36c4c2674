using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Regular expressions whose time grows with the length of the text and nothing else, whoever wrote the text.</summary>
internal static class Linear
{
    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static Regex InAnyLetters(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
