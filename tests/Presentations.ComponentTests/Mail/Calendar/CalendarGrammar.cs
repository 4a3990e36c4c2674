using System.Text;
using System.Text.RegularExpressions;

namespace Presentations.ComponentTests.Mail.Calendar;

/// <summary>Reads a file by the grammar of RFC 5545 and nothing else: it knows not how ours is written, and refuses whatever the grammar does not allow.</summary>
internal static partial class CalendarGrammar
{
    public static Part Read(string file)
    {
        var lines = new Queue<Line>(Unfold(file).Select(Content));
        var calendar = Component(lines);
        Require(lines.Count == 0, "Something stands after the calendar.");
        Require(calendar.Name == "VCALENDAR", "The file is no calendar.");
        CalendarRules.Check(calendar);
        return calendar;
    }

    /// <summary>3.1: lines end with CR LF, have at most 75 octets, and no character is broken by a fold.</summary>
    private static List<string> Unfold(string file)
    {
        Require(file.EndsWith("\r\n", StringComparison.Ordinal), "The last line has no end.");
        var logical = new List<string>();
        foreach (var line in file[..^2].Split("\r\n"))
        {
            Require(line.Length > 0 && !line.AsSpan().ContainsAny('\r', '\n'), "A line is empty, or ends with half of CR LF.");
            Require(Encoding.UTF8.GetByteCount(line) <= 75, $"A line has more than 75 octets: {line}");
            Require(!char.IsLowSurrogate(line[0]) && !char.IsHighSurrogate(line[^1]), "A fold breaks a character.");
            if (line[0] is ' ' or '\t') logical[^1] += line[1..];
            else logical.Add(line);
        }
        return logical;
    }

    /// <summary>contentline = name *(";" param ) ":" value</summary>
    private static Line Content(string line)
    {
        var match = ContentLine().Match(line);
        Require(match.Success, $"This is no content line: {line}");
        var parameters = match.Groups["param"].Captures.Select(capture => capture.Value.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim('"'));
        return new Line(match.Groups["name"].Value, parameters, match.Groups["value"].Value);
    }

    private static Part Component(Queue<Line> lines)
    {
        Require(lines.TryDequeue(out var begin) && begin.Name == "BEGIN", "A component has no beginning.");
        var part = new Part(begin!.Value, [], []);
        while (lines.TryPeek(out var next) && next.Name != "END")
        {
            if (next.Name == "BEGIN") part.Parts.Add(Component(lines));
            else
            {
                Require(part.Parts.Count == 0, $"{next.Name} stands after a component.");
                part.Lines.Add(lines.Dequeue());
            }
        }
        Require(lines.TryDequeue(out var end) && end.Value == part.Name, $"{part.Name} has no end.");
        return part;
    }

    public static void Require(bool holds, string sentence)
    {
        if (!holds) throw new FormatException(sentence);
    }

    // name = iana-token / x-name; a value in quotation marks is QSAFE-CHAR, one without SAFE-CHAR; the line's value is VALUE-CHAR.
    [GeneratedRegex("""^(?<name>[A-Z0-9-]+)(;(?<param>[A-Z0-9-]+=("[^"\x00-\x08\x0A-\x1F\x7F]*"|[^";:,\x00-\x08\x0A-\x1F\x7F]*)))*:(?<value>[^\x00-\x08\x0A-\x1F\x7F]*)$""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex ContentLine();
}

/// <summary>One property with its parameters, unfolded.</summary>
internal sealed record Line(string Name, IReadOnlyDictionary<string, string> Parameters, string Value);

/// <summary>A component with its properties and the components in it.</summary>
internal sealed record Part(string Name, List<Line> Lines, List<Part> Parts)
{
    public IEnumerable<Line> All(string name) => Lines.Where(line => line.Name == name);

    public Line? Find(string name) => All(name).SingleOrDefault();

    public Line One(string name) => Find(name) ?? throw new FormatException($"{Name} needs one {name}.");

    /// <summary>A TEXT value as its reader sees it; null when there is none.</summary>
    public string? Text(string name) => Find(name) is { } line ? CalendarRules.Unescape(line.Value) : null;

    public IEnumerable<Part> PartsNamed(string name) => Parts.Where(part => part.Name == name);
}
