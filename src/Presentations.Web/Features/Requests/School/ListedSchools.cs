using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Directory;

namespace Presentations.Web.Features.Requests.School;

/// <summary>The schools of the directory that the public is shown.</summary>
internal static class ListedSchools
{
    private const int Most = 8;
    private const int MostCompared = 300;

    /// <summary>Words that so many names have that they tell none from another.</summary>
    private static readonly HashSet<string> Common =
        ["school", "elementary", "elem", "el", "middle", "high", "hs", "ms", "junior", "jr", "senior", "sr", "academy", "the", "of", "at", "and", "charter", "primary", "intermediate"];

    /// <summary>Words that names are written with in full and in short.</summary>
    private static readonly Dictionary<string, string> Short = new() { ["saint"] = "st", ["sainte"] = "st", ["mount"] = "mt", ["fort"] = "ft" };

    public static IQueryable<Venue> Listed(this AppDb db) => db.Venues.Where(venue =>
        venue.IsActive && venue.IsListedPublicly && (venue.Kind == VenueKind.PublicSchool || venue.Kind == VenueKind.PrivateSchool || venue.Kind == VenueKind.College));

    /// <summary>Those whose name, city or ZIP have the words that somebody types; names that begin so come first.</summary>
    public static Task<List<FindListedSchools.Row>> BeginningAsync(AppDb db, string typed, CancellationToken ct)
    {
        var first = " " + typed;
        return Rows(db.Listed().Matching(typed).OrderByDescending(venue => venue.SearchName.StartsWith(first)).ThenBy(venue => venue.SearchName).Take(Most)).ToListAsync(ct);
    }

    /// <summary>The school that a typed place is, when just one has that very name there; else those that may be meant.</summary>
    public static async Task<(Venue? School, IReadOnlyList<FindListedSchools.Row> Meant)> FindTypedAsync(this AppDb db, Place typed, CancellationToken ct)
    {
        var meant = await MeantAsync(db.Listed(), typed.StateCode, typed.VenueName!, typed.City, typed.Zip, ct);
        return meant is [var only] && IsExactly(only, typed) ? (await db.Listed().AsNoTracking().SingleAsync(venue => venue.Id == only.Id, ct), []) : (null, meant);
    }

    /// <summary>Those of the state that may be meant by a name, the most alike first; the only one of that very name and place stands alone.</summary>
    public static async Task<IReadOnlyList<FindListedSchools.Row>> MeantAsync(IQueryable<Venue> venues, string stateCode, string name, string? city, string? zip, CancellationToken ct)
    {
        var words = Telling(name);
        if (words.Count == 0) return [];
        var longest = " " + words.OrderBy(word => Short.ContainsValue(word)).ThenByDescending(word => word.Length).First();
        var inState = venues.Where(venue => venue.StateCode == stateCode);
        var named = await Rows(inState.Where(venue => venue.SearchName.Contains(longest)).OrderBy(venue => venue.Id).Take(MostCompared)).ToListAsync(ct);
        var place = SearchText.Of(city);
        bool IsNear(FindListedSchools.Row row) => row.Zip == zip || place.Length > 0 && SearchText.Of(row.City) == place;

        var exact = named.FindAll(row => IsNear(row) && SearchText.Of(row.Name) == SearchText.Of(name));
        if (exact.Count == 1) return exact;
        List<FindListedSchools.Row> alike =
        [
            .. named.Select(row => (Row: row, Near: IsNear(row), Shared: Shared(words, Telling(row.Name))))
                .Where(found => found.Shared >= (found.Near ? 0.5 : 0.99))
                .OrderByDescending(found => found.Near).ThenByDescending(found => found.Shared)
                .Take(Most).Select(found => found.Row),
        ];
        return alike.Count > 0 || zip is null ? alike : await AroundAsync(inState, words, zip, ct);
    }

    /// <summary>The schools of the ZIP that share some of the words, though the longest may have a slip in it.</summary>
    private static async Task<List<FindListedSchools.Row>> AroundAsync(IQueryable<Venue> inState, HashSet<string> words, string zip, CancellationToken ct) =>
    [
        .. (await Rows(inState.Where(venue => venue.Zip == zip).OrderBy(venue => venue.Id).Take(MostCompared)).ToListAsync(ct))
            .Select(row => (Row: row, Shared: Shared(words, Telling(row.Name)))).Where(found => found.Shared >= 0.33)
            .OrderByDescending(found => found.Shared).ThenBy(found => found.Row.Name, StringComparer.OrdinalIgnoreCase).Take(Most).Select(found => found.Row),
    ];

    private static bool IsExactly(FindListedSchools.Row row, Place typed) =>
        SearchText.Of(row.Name) == SearchText.Of(typed.VenueName) && (row.Zip == typed.Zip || SearchText.Of(row.City) == SearchText.Of(typed.City));

    private static IQueryable<FindListedSchools.Row> Rows(IQueryable<Venue> venues) =>
        venues.Select(venue => new FindListedSchools.Row(venue.Id, venue.Name, venue.City, venue.StateCode, venue.Zip));

    private static HashSet<string> Telling(string name) =>
        [.. SearchText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Common.Contains(word)).Select(word => Short.GetValueOrDefault(word, word))];

    private static double Shared(HashSet<string> typed, HashSet<string> known) =>
        known.Count == 0 ? 0 : (double)typed.Intersect(known).Count() / Math.Max(typed.Count, known.Count);
}
