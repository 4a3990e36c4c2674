using System.Globalization;
using System.Text;

namespace Presentations.Web.Mail.Calendar;

/// <summary>Lines of a calendar file (RFC 5545, 3.1): escaped, folded at 75 octets without breaking a character, ended with CR LF.</summary>
internal sealed class ContentLines
{
    private const int Longest = 75;
    private readonly StringBuilder file = new();

    /// <summary>A line whose value needs no escaping.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }

    /// <summary>A line with words of people.</summary>
    public void AddText(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text)) Add(name, Escape(text));
    }

    public void AddUtc(string name, DateTime utc) => Add(name, utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));

    public void AddLocal(string name, DateTime local) => Add(name, local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));

    public void AddUser(string name, CalendarUser? user)
    {
        if (user is not null) Add($"{name};CN=\"{Quotable(user.Name)}\"", $"mailto:{Uri.EscapeDataString(user.Address).Replace("%40", "@", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)}");
    }

    public override string ToString() => file.ToString();

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            if (character is '\n') escaped.Append("\\n");
            else if (character is '\\' or ';' or ',') escaped.Append('\\').Append(character);
            else if (character is '\t' || !char.IsControl(character)) escaped.Append(character);
        }
        return escaped.ToString();
    }

    /// <summary>The value of a parameter has no way to hold a quotation mark.</summary>
    private static string Quotable(string text) => string.Concat(text.Select(character => character is '"' ? '\'' : char.IsControl(character) ? ' ' : character));
}
