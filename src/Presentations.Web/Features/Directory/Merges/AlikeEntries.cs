using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>A pair that looks alike, and by what.</summary>
internal readonly record struct AlikePair(int Keep, int Merge, string Why);

/// <summary>Finds entries that look alike, without holding each against each: only those that share a name, an id or an address are compared.</summary>
internal static class AlikeEntries
{
    private const int MostOfOneName = 30;

    public static async Task<List<AlikePair>> VenuesAsync(AppDb db, string stateCode, CancellationToken ct)
    {
        var venues = await db.Venues.Where(venue => venue.StateCode == stateCode && venue.IsActive).OrderBy(venue => venue.Id)
            .Select(venue => new VenueTraits(venue.Id, venue.Name, venue.Street, venue.City, venue.Zip, venue.NationalId)).ToListAsync(ct);
        return Pairs(venues, venue => venue.Id, Keys, Likeness.Of, venue => venue.NationalId is null);

        static IEnumerable<string> Keys(VenueTraits venue)
        {
            if (venue.NationalId is { } id) yield return $"id {Likeness.NationalKey(id)}";
            var name = NameKey.Of(venue.Name);
            if (venue.Zip is { } zip) yield return $"{zip} {name}";
            if (venue.City is { } city) yield return $"{SearchText.Of(city)} {name}";
            if (Likeness.StreetKey(venue.Street) is { } street) yield return $"{venue.Zip ?? SearchText.Of(venue.City)} {street}";
        }
    }

    public static async Task<List<AlikePair>> AgenciesAsync(AppDb db, string stateCode, CancellationToken ct)
    {
        var agencies = await db.Agencies.Where(agency => agency.StateCode == stateCode && agency.IsActive).OrderBy(agency => agency.Id).Select(agency => new { agency.Id, agency.Name }).ToListAsync(ct);
        return Pairs(agencies, agency => agency.Id, agency => [NameKey.Of(agency.Name), .. NameKey.Of(agency.Name).Split(' ').Select((word, place) => $"{place} {word}")],
            (one, other) => Likeness.OfAgencies(one.Name, other.Name), _ => false, most: int.MaxValue);
    }

    public static async Task<List<AlikePair>> PeopleAsync(AppDb db, CancellationToken ct)
    {
        var people = await db.Members.Where(member => member.MergedIntoId == null).OrderBy(member => member.Id).Select(member => new { member.Id, member.Name, member.Email }).ToListAsync(ct);
        return Pairs(people, person => person.Id, person => [SearchText.Of(person.Name), $"@ {Likeness.LocalPart(person.Email)}"],
            (one, other) => Likeness.OfPeople((one.Name, one.Email), (other.Name, other.Email)), _ => false);
    }

    private static List<AlikePair> Pairs<T>(List<T> entries, Func<T, int> id, Func<T, IEnumerable<string>> keys, Func<T, T, string?> why, Func<T, bool> isLesser, int most = MostOfOneName)
    {
        var pairs = new Dictionary<(int, int), AlikePair>();
        foreach (var group in entries.SelectMany(entry => keys(entry).Select(key => (key, entry))).GroupBy(pair => pair.key, pair => pair.entry).Where(group => group.Skip(1).Any()))
        {
            var alike = group.Take(most).OrderBy(isLesser).ThenBy(id).ToList();
            for (var one = 0; one < alike.Count; one++)
            {
                foreach (var other in alike.Skip(one + 1))
                {
                    if (why(alike[one], other) is { } reason) pairs.TryAdd((id(alike[one]), id(other)), new AlikePair(id(alike[one]), id(other), reason));
                }
            }
        }
        return [.. pairs.Values];
    }
}
