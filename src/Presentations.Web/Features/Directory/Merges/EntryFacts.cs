using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Web.Features.Directory.Merges;

/// <summary>What the directory says of two entries, fact by fact.</summary>
internal static class EntryFacts
{
    private const string Name = "Name";
    private const string NationalId = "National id";
    private const string City = "City";
    private const string Zip = "ZIP";
    private const string County = "County";
    private const string Zone = "Time zone";

    /// <summary>Facts of which one place has one: where both are known and differ, the two may be two.</summary>
    private static readonly string[] Telling = [NationalId, City, Zip, County, Zone];

    public static IReadOnlyList<string> ThatTellApart(IEnumerable<MergeEntries.Fact> facts) => [.. facts.Where(TellsApart).Select(fact => fact.Label)];

    private static bool TellsApart(MergeEntries.Fact fact) => fact is { Kept: { } kept, Merged: { } merged }
        && (fact.Label is Name ? !Words(kept).Overlaps(Words(merged)) : Telling.Contains(fact.Label) && !string.Equals(kept, merged, StringComparison.OrdinalIgnoreCase));

    private static HashSet<string> Words(string name) => [.. SearchText.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public static async Task<IReadOnlyList<MergeEntries.Fact>> ReadAsync(AppDb db, DirectoryKind kind, int keptId, int mergedId, CancellationToken ct)
    {
        var (kept, merged) = (await OfAsync(db, kind, keptId, ct), await OfAsync(db, kind, mergedId, ct));
        return [.. kept.Zip(merged, (one, other) => new MergeEntries.Fact(one.Label, one.Value, other.Value)).Where(fact => fact.Kept is not null || fact.Merged is not null)];
    }

    private static async Task<IReadOnlyList<(string Label, string? Value)>> OfAsync(AppDb db, DirectoryKind kind, int id, CancellationToken ct) => kind switch
    {
        DirectoryKind.Venue => await VenueAsync(db, id, ct),
        DirectoryKind.Agency => Of(await db.Agencies.SingleAsync(agency => agency.Id == id, ct)),
        _ => Of(await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == id, ct),
            await db.Owners.ToDictionaryAsync(owner => owner.Id, owner => owner.Code, ct)),
    };

    private static async Task<(string, string?)[]> VenueAsync(AppDb db, int id, CancellationToken ct)
    {
        var venue = await db.Venues.SingleAsync(venue => venue.Id == id, ct);
        return Of(venue, await db.Counties.Where(county => county.Fips == venue.CountyFips).Select(county => county.LegalName).SingleOrDefaultAsync(ct));
    }

    private static (string, string?)[] Of(Venue venue, string? county) =>
    [
        (Name, venue.Name), ("Kind", venue.Kind.Label()), (NationalId, venue.NationalId), ("Street", venue.Street), (City, venue.City), (Zip, venue.Zip), (County, county), (Zone, venue.Zone), ("District", venue.District),
        ("Phone", venue.Phone), ("Website", venue.Website), ("Pupils", venue.Pupils?.ToString(CultureInfo.InvariantCulture)), ("In use", venue.IsActive ? "yes" : "closed"),
    ];

    private static (string, string?)[] Of(Agency agency) => [(Name, agency.Name), ("State", agency.StateCode), ("In use", agency.IsActive ? "yes" : "closed")];

    private static (string, string?)[] Of(Member member, Dictionary<int, string> owners) =>
    [
        (Name, member.Name), ("E-mail address, to sign in with", member.Email),
        ("Roles", member.Memberships.Count == 0 ? null : string.Join("; ", member.Memberships.Select(held => held.OwnerId is { } owner ? $"{held.Role.Label()}, {owners[owner]}" : held.Role.Label()))),
        ("Active", member.IsActive ? "yes" : "no"),
    ];
}
