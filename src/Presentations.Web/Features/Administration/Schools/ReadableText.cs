using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Presentations.Web.Features.Administration.Schools;

/// <summary>Turns the SHOUTED names of the national files into names as people write them.</summary>
public static partial class ReadableText
{
    private static readonly FrozenSet<string> small = FrozenSet.Create("OF", "THE", "AND", "FOR", "AT", "IN", "ON", "TO", "BY", "WITH", "FROM", "AN");

    /// <summary>Kept in capitals although they could be words.</summary>
    private static readonly FrozenSet<string> capitals = FrozenSet.Create(
        "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "NE", "NW", "SE", "SW", "PO", "US", "USA", "IH", "ISD", "CISD", "MISD", "EISD", "AISD",
        "YMCA", "YWCA", "JCC", "KIPP", "STEM", "STEAM", "DAEP", "JJAEP", "JAEP", "AEP", "ECC", "ECE", "IB", "GED", "ELC", "UT", "UTPB", "YES", "RISD", "SDA");

    /// <summary>Without a vowel, but words all the same.</summary>
    private static readonly FrozenSet<string> words = FrozenSet.Create(
        "ST", "STS", "MT", "FT", "DR", "JR", "SR", "SRS", "MR", "MRS", "MS", "RD", "LN", "CT", "PL", "HWY", "PKWY", "PKY", "BLVD", "TRL", "SQ", "STR", "CTR", "CNTR",
        "SCH", "SCHL", "SCHLS", "PT", "PTS", "HTS", "HGTS", "SPGS", "SPG", "BLDG", "RM", "FL", "LP", "CV", "CR", "TR", "FWY", "XING", "PK", "PWY", "RT", "RTE",
        "STN", "BCH", "GRN", "GLN", "CLB", "CHR", "CHRN", "CHRST", "LUTH", "PRK", "PVT", "PREP", "PRSCH", "KDG", "MTN", "VLY", "FRST", "CRK", "LK", "RDG",
        "DIST", "DEPT", "TWP", "MSGR", "MTG", "BR", "BRK", "NTH", "NRTH", "STH", "WM", "LT", "SGT", "LYNN", "GWYNN", "GLYNN", "BYRD", "FLYNN", "LYNCH", "RHYS", "SYLVN", "PLZ", "LRN", "LRNG", "FRNT", "KDGN", "JCT", "BLV", "CTRS", "VLG", "TPK", "TPKE", "TRLR", "BLGD", "CHTR", "RGNL", "MNSTR", "SVS", "CHLD", "BND", "LVL", "MC");

    private static readonly SearchValues<char> vowels = SearchValues.Create("AEIOUY");

    /// <summary>Text that has a lower-case letter was written with care and stays; extra space goes.</summary>
    public static string Of(string text)
    {
        text = Spaces().Replace(text.Trim(), " ");
        if (text.Any(char.IsLower)) return text;
        return Word().Replace(text, word => Write(word.Value, StartsPhrase(text, word.Index), FollowsApostrophe(text, word.Index)));
    }

    private static string Write(string word, bool startsPhrase, bool followsApostrophe)
    {
        if (word.Length == 1) return followsApostrophe ? word.ToLowerInvariant() : word;
        if (Ordinal().IsMatch(word)) return word.ToLowerInvariant();
        if (char.IsDigit(word[0]) || word.Any(char.IsDigit) || capitals.Contains(word)) return word;
        if (small.Contains(word) && !startsPhrase) return word.ToLowerInvariant();
        if (word.Length <= 5 && !word.AsSpan().ContainsAny(vowels) && !words.Contains(word)) return word;
        if (followsApostrophe && word is "LL" or "RE" or "VE") return word.ToLowerInvariant();
        return word.Length > 4 && word.StartsWith("MC", StringComparison.Ordinal) ? $"Mc{Capital(word[2..])}" : Capital(word);
    }

    private static string Capital(string word) => word[0] + word[1..].ToLower(CultureInfo.InvariantCulture);

    private static bool StartsPhrase(string text, int at) => at == 0 || text[at - 1] is '(' or '-' or '/' or '"' || at > 1 && text[at - 2] is ':' or ';' or ',';

    /// <summary>ST JOHN'S, but not O'BRIEN.</summary>
    private static bool FollowsApostrophe(string text, int at) => at > 2 && text[at - 1] is '\'' or '’' && char.IsLetter(text[at - 2]) && char.IsLetter(text[at - 3]);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d+(ST|ND|RD|TH)$")]
    private static partial Regex Ordinal();
}
