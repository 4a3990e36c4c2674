using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>
/// A note read word by word: every word, number and sign becomes one character that says what it is, and a whole name becomes one too.
/// "a 13-year-old named Sofia R. told" reads as "tA-Y-dnUb"; see <see cref="Mark"/>. Rules are then short patterns over such characters.
/// </summary>
internal sealed partial class Reading
{
    private readonly List<(int Start, int End)> places = [];

    public Reading(string text)
    {
        Text = text;
        var pieces = new List<(int Start, int End)>();
        foreach (var match in Pieces().EnumerateMatches(text)) pieces.Add((match.Index, match.Index + match.Length));

        var marks = new char[pieces.Count];
        var names = new PersonName(text, pieces);
        for (var piece = 0; piece < pieces.Count;)
        {
            var (mark, taken) = names.At(piece);
            marks[places.Count] = mark;
            places.Add((pieces[piece].Start, pieces[piece + taken - 1].End));
            piece += taken;
        }
        Marks = new string(marks, 0, places.Count);
    }

    public string Text { get; }

    public string Marks { get; }

    /// <summary>The stretch of the text that these marks stand for, with the bracket that closes one within.</summary>
    public (int Start, int End) TextOf(int mark, int length)
    {
        var last = mark + length;
        if (last < Marks.Length && Marks[last] == ')' && Marks.AsSpan(mark, length).Contains('(')) last++;
        return (places[mark].Start, places[last - 1].End);
    }

    /// <summary>Takes every character at most once: no part of it can match the same text in two ways.</summary>
    [GeneratedRegex(
        @"y[/.]o\b|\d{1,2}(?:(?:st|nd|rd|th|er|ro|do|to|mo|vo|no)\b|[º°])|\d+(?:[.:/,-]\d+)*|['’][sm]\b"
        + @"|\p{L}+(?:['’](?![sm]\b)\p{L}+|-\p{Lu}\p{L}+)*|\n|\S",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
