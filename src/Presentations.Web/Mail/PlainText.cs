using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Presentations.Web.Mail;

/// <summary>The plain-text twin of a letter: the same words in the same order, so that the two can never tell different things.</summary>
public static partial class PlainText
{
    public static string Of(string html)
    {
        var text = new StringBuilder();
        string? address = null;
        var linked = 0;
        foreach (Match piece in Piece().Matches(html))
        {
            var name = piece.Groups["name"].Value;
            var closes = piece.Groups["closes"].Length > 0;
            if (!piece.Groups["tag"].Success) Say(text, WebUtility.HtmlDecode(piece.Value));
            else if (name is "a" && !closes) (address, linked) = (WebUtility.HtmlDecode(Address().Match(piece.Value).Groups[1].Value), text.Length);
            else if (name is "a") Link(text, address, linked);
            else if (name is "li" && !closes) Begin(text, 1, "- ");
            else if (name is "h1" or "h2" or "h3" or "p" or "ul" or "ol" or "table" or "blockquote" or "section") Begin(text, 2, "");
            else if (name is "br" || name is "tr" or "div" && !closes) Begin(text, 1, "");
            else if (name is "td" or "th" && closes) text.Append(' ');
        }
        return Blank().Replace(Trailing().Replace(text.ToString(), "\n"), "\n\n").Trim() + "\n";
    }

    /// <summary>White space in HTML is a single space, and none at the beginning of a line.</summary>
    private static void Say(StringBuilder text, string words)
    {
        var said = Space().Replace(words, " ");
        if (text.Length == 0 || text[^1] is '\n' or ' ') said = said.TrimStart(' ');
        text.Append(said);
    }

    private static void Begin(StringBuilder text, int breaks, string mark)
    {
        if (text.Length > 0) text.Append('\n', breaks);
        text.Append(mark);
    }

    /// <summary>A link whose words are its address is written once.</summary>
    private static void Link(StringBuilder text, string? address, int linked)
    {
        if (address is not null && text.ToString(linked, text.Length - linked) != address) text.Append(": ").Append(address);
    }

    [GeneratedRegex("""(?<tag><(?<closes>/?)(?<name>\w+)[^>]*>)|<!--.*?-->|[^<]+""", RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[ \t]*\n[ \t]*")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex Blank();
}
