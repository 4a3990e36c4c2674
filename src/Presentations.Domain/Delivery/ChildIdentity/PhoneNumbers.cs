using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>
/// Phone numbers, whoever is said to answer: a note cannot prove that a number is the school's. Toll-free ones are hotlines, never a child's.
/// </summary>
internal static class PhoneNumbers
{
    /// <summary>(208) 555-0117, 8015550163; without an area code, 555-0155; from abroad, +52 55 5555 0123.</summary>
    private static readonly Regex Pattern = Linear.Pattern(
        @"(?:\+\d{1,3}[\s.-]?)?(?:\b1[\s.-])?(?:\([2-9]\d{2}\)|\b[2-9]\d{2})[\s.-]{0,2}[2-9]\d{2}[\s.-]?\d{4}\b"
        + @"|\b[2-9]\d{2}[.-]\d{4}\b|\+\d{2,3}(?:[\s.-]?\d{2,4}){2,5}\b");

    private static readonly Regex TollFree = Linear.Pattern(@"^\+?1?[\s.-]?\(?8(?:00|33|44|55|66|77|88)\)?");

    /// <summary>What stands before the number of a report, an order or a school.</summary>
    private static readonly Regex NumberOfAThing = Linear.InAnyLetters(
        @"(?:\b(?:case|report|incident|order|po|invoice|confirmation|conf|claim|tip|cybertip|ticket|id|nces|badge|reference|ref|rms)\b"
        + @"[\s.:#-]*(?:(?:no|number|num|is)\b[\s.:#-]*)?|#\s?)$");

    public static IEnumerable<Finding> In(Reading note) =>
        from match in Pattern.Matches(note.Text)
        where StandsAlone(note.Text, match) && !TollFree.IsMatch(match.Value) && !NumberOfAThing.IsMatch(Before(note.Text, match))
        select new Finding(ChildIdentityKind.PhoneNumber, match.Index, match.Index + match.Length);

    /// <summary>Not a piece of a longer number, a web address or a word.</summary>
    private static bool StandsAlone(string text, Match match)
    {
        var end = match.Index + match.Length;
        return (match.Index == 0 || !(char.IsLetterOrDigit(text[match.Index - 1]) || text[match.Index - 1] is '-' or '/' or '_' or '='))
            && (end == text.Length || !(text[end] is '-' or '/' or '_') || end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]));
    }

    private static string Before(string text, Match match) => text[Math.Max(0, match.Index - 30)..match.Index];
}
