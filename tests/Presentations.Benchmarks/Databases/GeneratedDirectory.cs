using Microsoft.Data.Sqlite;
using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.Benchmarks.Databases;

/// <summary>Who speaks where: the members and agencies of every owner, and 150,000 venues, as dense as ZIP codes are.</summary>
internal sealed class GeneratedDirectory
{
    public const int VenueCount = 150_000;

    private const int AgencyCount = 4_500;
    private const int FewestMembers = 4;
    private const int VenuesOfMember = 150;

    private static readonly string[] People = ["Lincoln", "Washington", "Jefferson", "Roosevelt", "Franklin", "Madison", "Kennedy", "Monroe", "Garfield", "Adams", "Rosa Parks", "Cesar Chavez", "Sacagawea", "Whitman", "Emerson"];
    private static readonly string[] Lands = ["Lake", "River", "Oak", "Cedar", "Pine", "Mountain", "Prairie", "Meadow", "Valley", "Spring", "Eagle", "Maple", "Willow", "Stone", "Sunset", "Harbor"];
    private static readonly string[] Ends = ["View", "Ridge", "Creek", "Hill", "Grove", "Park", "Side", "Field", "Point", "Heights"];
    private static readonly (string Name, string Kind)[] Sorts =
        [("Elementary School", "PublicSchool"), ("Elementary School", "PublicSchool"), ("Middle School", "PublicSchool"), ("High School", "PublicSchool"), ("Academy", "PrivateSchool"), ("Public Library", "Library")];

    public sealed record Spot(int Id, string Name, string City, string State, string County, string Zip, string Zone, int OwnerId);

    private GeneratedDirectory(List<Spot> venues, ILookup<int, int> members, ILookup<string, int> agencies, List<string> audiences, List<string> topics) =>
        (Venues, Members, Agencies, Audiences, Topics) = (venues, members, agencies, audiences, topics);

    public List<Spot> Venues { get; }

    /// <summary>By owner.</summary>
    public ILookup<int, int> Members { get; }

    /// <summary>By state.</summary>
    public ILookup<string, int> Agencies { get; }

    public List<string> Audiences { get; }

    public List<string> Topics { get; }

    public static GeneratedDirectory Fill(SqliteConnection connection, Random random)
    {
        var zips = connection.List(
            "SELECT z.Zip, z.StateCode, z.CountyFips, c.Name, c.Zone FROM ZipAreas z JOIN Counties c ON c.Fips = z.CountyFips ORDER BY z.Zip",
            row => (Zip: row.GetString(0), State: row.GetString(1), County: row.GetString(2), City: row.GetString(3), Zone: row.GetString(4)));
        var owners = Owners.Of(connection);

        AddAgencies(connection, random, zips.ConvertAll(zip => zip.State));
        var venues = new List<Spot>(VenueCount);
        using var insert = new TableInsert(connection, "Venues",
            "Id", "Kind", "Name", "Street", "City", "StateCode", "Zip", "CountyFips", "Zone", "IsActive", "IsListedPublicly", "SearchName", "Version");
        for (var id = 1; id <= VenueCount; id++)
        {
            var (zip, state, county, city, zone) = zips[random.Next(zips.Count)];
            var (sort, kind) = Sorts[random.Next(Sorts.Length)];
            var named = random.Next(3) == 0 ? People[random.Next(People.Length)] : $"{Lands[random.Next(Lands.Length)]} {Ends[random.Next(Ends.Length)]}";
            var venue = new Spot(id, $"{named} {sort}", city, state, county, zip, zone, owners.OwnerOf(state, county));
            insert.Add(id, kind, venue.Name, $"{random.Next(1, 9_999)} Main Street", city, state, zip, county, zone, true, true, SearchText.Words(venue.Name, city, zip), 1);
            venues.Add(venue);
        }
        AddMembers(connection, owners.Ids, venues.ToLookup(venue => venue.OwnerId));
        return new GeneratedDirectory(venues,
            connection.List("SELECT OwnerId, MemberId FROM Memberships WHERE OwnerId IS NOT NULL", row => (row.GetInt32(0), row.GetInt32(1))).ToLookup(pair => pair.Item1, pair => pair.Item2),
            connection.List("SELECT StateCode, Id FROM Agencies", row => (row.GetString(0), row.GetInt32(1))).ToLookup(pair => pair.Item1, pair => pair.Item2),
            connection.List("SELECT Code FROM Audiences ORDER BY \"Order\"", row => row.GetString(0)),
            connection.List("SELECT Code FROM Topics ORDER BY \"Order\"", row => row.GetString(0)));
    }

    private static void AddAgencies(SqliteConnection connection, Random random, List<string> states)
    {
        using var insert = new TableInsert(connection, "Agencies", "Name", "SearchName", "StateCode", "IsActive", "Version");
        for (var number = 1; number <= AgencyCount; number++)
        {
            var name = $"{Lands[random.Next(Lands.Length)]} {Ends[random.Next(Ends.Length)]} Police Department {number}";
            insert.Add(name, SearchText.Of(name), states[random.Next(states.Count)], true, 1);
        }
    }

    /// <summary>A coordinator and presenters, the more the larger the territory.</summary>
    private static void AddMembers(SqliteConnection connection, IReadOnlyList<int> owners, ILookup<int, Spot> venues)
    {
        var last = connection.List("SELECT MAX(Id) FROM Members", row => row.GetInt32(0)).Single();
        using var members = new TableInsert(connection, "Members", "Id", "Name", "Email", "IsActive", "Version");
        using var memberships = new TableInsert(connection, "Memberships", "MemberId", "OwnerId", "Role");
        foreach (var (owner, number) in owners.SelectMany(owner => Enumerable.Range(0, Math.Max(FewestMembers, venues[owner].Count() / VenuesOfMember)).Select(number => (owner, number))))
        {
            members.Add(++last, $"{People[number % People.Length]} {Lands[last % Lands.Length]} {last}", $"member{last}@example.org", true, 1);
            memberships.Add(last, owner, number == 0 ? nameof(Role.Coordinator) : nameof(Role.Presenter));
        }
    }
}
