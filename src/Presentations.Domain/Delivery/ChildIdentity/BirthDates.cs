using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Dates that a note says somebody was born on. The date of a talk is none, and neither is a year alone.</summary>
internal static class BirthDates
{
    private const string Month =
        "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
        + @"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b\.?";

    private const string Date =
        @"(?:\d{1,4}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?"
        + $@"|{Month}\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:of\s)?\d{{4}})?"
        + $@"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s|de\s)?{Month}(?:,?\s(?:del?\s)?\d{{4}})?"
        + $@"|{Month},?\s(?:de\s)?\d{{4}})";

    private const string Label =
        @"\b(?:d\.?o\.?b\b\.?|date\sof\sbirth|birth\s?-?(?:date|day)|b-?day|born"
        + @"|fecha\sde\snac(?:imiento)?|nacid[oa]|nació|cumpleaños|cumple(?:\saños)?)";

    private const string LabelAfter =
        @"\s(?:(?:is|was|as|for|listed|given|a|the|his|her|their|su)\s){0,3}\(?"
        + @"(?:d\.?o\.?b|date\sof\sbirth|birth\s?-?date|birthday|b-?day|cumpleaños)\b";

    private static readonly Regex[] Patterns =
    [
        Linear.InAnyLetters($@"{Label}[\s:=,(#-]{{0,3}}(?:(?:is|was|on|in|the|el|es|día|en)\s){{0,3}}{Date}"),
        Linear.InAnyLetters($@"\b{Date}{LabelAfter}"),
    ];

    public static IEnumerable<Finding> In(Reading note) =>
        from pattern in Patterns
        from match in pattern.Matches(note.Text)
        select new Finding(ChildIdentityKind.BirthDate, match.Index, match.Index + match.Length);
}
