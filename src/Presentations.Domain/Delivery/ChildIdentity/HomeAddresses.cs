using System.Text.RegularExpressions;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Streets and numbers where a note says that somebody lives. The address of a school or a library is none.</summary>
internal static class HomeAddresses
{
    private const string Street =
        @"\d{1,5}[A-Z]?\s(?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\b\.?\s)?(?:[^\s,;!?]+\s){1,3}?"
        + "(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|ct|court|blvd|boulevard|way|pl|place|cir|circle|ter|terrace|trl|trail|pkwy|loop)"
        + @"\b\.?(?:,?\s(?:apt|unit|apartment|trailer|lot|spc|space|#)\.?\s?\#?\w{1,5}\b)?";

    private const string Calle = @"(?:calle|avenida|av\.?|privada|colonia|camino)\s(?:[^\s,;!?]+\s){1,4}?(?:\#|n[oú]m?\.?\s)?\d{1,5}\b";

    private const string Lives =
        @"\b(?:live[sd]?|living|stay(?:s|ing)|resides?|home(?:\s+address)?|house|apartments?|trailer|family(?:['’]s)?(?:\sis)?\sat"
        + @"|(?:his|her|their|my|parents?['’]?|mom['’]s|dad['’]s)\s(?:address|place)"
        + @"|address\s(?:for|of)\s(?:the\s)?(?:girl|boy|kid|child|student|family|victim)"
        + @"|vive[ns]?|domicilio|su\s(?:casa|dirección))\b";

    private static readonly Regex[] Patterns =
    [
        Linear.InAnyLetters($@"{Lives}[^.!?\n\d]{{0,30}}?\b(?<street>{Street}|{Calle})"),
        Linear.InAnyLetters($@"\b(?<street>{Street})\s(?:is|where|was)\s(?:[^\s,;!?]+\s){{0,2}}(?:lives?|home|house)\b"),
    ];

    public static IEnumerable<Finding> In(Reading note) =>
        from pattern in Patterns
        from match in pattern.Matches(note.Text)
        let street = match.Groups["street"]
        select new Finding(ChildIdentityKind.HomeAddress, street.Index, street.Index + street.Length);
}
