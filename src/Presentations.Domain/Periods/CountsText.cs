using System.Globalization;

namespace Presentations.Domain.Periods;

/// <summary>
/// An attendance as one text, for example "6-8 30/30;parents 12/12": people and, after the bar, how many of them the rules counted as
/// reached. Sorted by audience, so that equal counts are equal texts. Summaries know no one reached, and have no bar.
/// </summary>
public static class CountsText
{
    public static string Of(IEnumerable<(string Audience, int People)> counts) => Of(counts.Select(count => (count.Audience, count.People, (int?)null)));

    public static string Of(IEnumerable<(string Audience, int People, int? Reached)> counts) => string.Join(';', counts
        .OrderBy(count => count.Audience, StringComparer.Ordinal)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Audience} {count.People}") + (count.Reached is { } reached ? string.Create(CultureInfo.InvariantCulture, $"/{reached}") : "")));

    /// <summary>Reached is null where the text does not say it.</summary>
    public static IEnumerable<(string Audience, int People, int? Reached)> Read(string text)
    {
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (space, bar) = (part.LastIndexOf(' '), part.LastIndexOf('/'));
            if (bar < space) bar = part.Length;
            yield return (part[..space], Number(part.AsSpan((space + 1)..bar)), bar == part.Length ? null : Number(part.AsSpan(bar + 1)));
        }
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
