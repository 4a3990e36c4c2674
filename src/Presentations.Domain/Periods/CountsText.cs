using System.Globalization;

namespace Presentations.Domain.Periods;

/// <summary>An attendance as one text, for example "6-8 30;parents 12": sorted by audience, so that equal counts are equal texts.</summary>
public static class CountsText
{
    public static string Of(IEnumerable<(string Audience, int People)> counts) => string.Join(';', counts
        .OrderBy(count => count.Audience, StringComparer.Ordinal)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Audience} {count.People}")));

    public static IEnumerable<(string Audience, int People)> Read(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = part.LastIndexOf(' ');
            yield return (part[..space], int.Parse(part.AsSpan(space + 1), CultureInfo.InvariantCulture));
        }
    }
}
