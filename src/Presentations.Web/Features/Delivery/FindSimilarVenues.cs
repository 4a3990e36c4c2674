using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;

namespace Presentations.Web.Features.Delivery;

/// <summary>Finds the venues that a new one may be a second copy of.</summary>
public sealed class FindSimilarVenues(AppDbFactory dbs) : IUseCase
{
    private const int Most = 5;

    /// <summary>Words that so many names have that they tell none from another.</summary>
    private static readonly HashSet<string> Common =
        ["school", "elementary", "elem", "el", "middle", "high", "hs", "ms", "junior", "jr", "senior", "sr", "academy", "the", "of", "at", "and", "library", "public", "center", "christian", "saint", "st"];

    public sealed record Row(int Id, string Name, string? Street, string? City, string StateCode, string? Zip);

    /// <summary>Venues of the state that share the telling words of the name, those of the same ZIP or city first.</summary>
    public async Task<IReadOnlyList<Row>> ListAsync(PlaceForm place, CancellationToken ct = default)
    {
        var words = Telling(place.Name);
        if (words.Count == 0 || string.IsNullOrEmpty(place.StateCode)) return [];

        await using var db = await dbs.OpenAsync(ct);
        var longest = words.MaxBy(word => word.Length)!;
        var named = await db.Venues
            .Where(venue => venue.StateCode == place.StateCode && venue.IsActive && venue.SearchName.Contains(" " + longest))
            .Take(500)
            .Select(venue => new Row(venue.Id, venue.Name, venue.Street, venue.City, venue.StateCode, venue.Zip))
            .ToListAsync(ct);
        var city = SearchText.Of(place.City);
        return [.. named
            .Select(row => (Row: row, Near: row.Zip == place.ReadZip() || SearchText.Of(row.City) == city, Shared: Shared(words, Telling(row.Name))))
            .Where(found => found.Shared >= (found.Near ? 0.5 : 0.99))
            .OrderByDescending(found => found.Near).ThenByDescending(found => found.Shared)
            .Take(Most)
            .Select(found => found.Row)];
    }

    private static HashSet<string> Telling(string? name) => [.. SearchText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Common.Contains(word))];

    private static double Shared(HashSet<string> typed, HashSet<string> known) =>
        known.Count == 0 ? 0 : (double)typed.Intersect(known).Count() / Math.Max(typed.Count, known.Count);
}
