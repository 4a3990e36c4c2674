using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Puts requests and visits ahead into a test database.</summary>
internal static class Asking
{
    /// <summary>A request that its school has confirmed.</summary>
    public static async Task<(int Id, SecretToken Token)> AskAsync(this TestDatabase database, string owner, Place place, int sessions = 1)
    {
        var token = SecretToken.New();
        await using var db = database.AsSystem();
        var request = PresentationRequest.Ask(database.Owner(owner), Guid.NewGuid(), Asked.Facts(place, sessions), Asked.Principal, new PrivateLink(token, ""), SecretToken.New(), database.Clock);
        request.Confirm(database.Clock.GetUtcNow().UtcDateTime.AddDays(3), database.Clock);
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return (request.Id, token);
    }

    /// <summary>A request of the same school that another one stands for.</summary>
    public static async Task<int> JoinAsync(this TestDatabase database, int standingId)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var db = database.AsSystem();
        (await db.Requests.SingleAsync(request => request.Id == id)).JoinTo(standingId, database.Clock);
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>Says where Boise and Salt Lake City are: 300 miles apart.</summary>
    public static async Task PutOnMapAsync(this TestDatabase database)
    {
        await using var db = database.AsSystem();
        foreach (var county in await db.Counties.Where(county => county.Fips == "16001" || county.Fips == "49035").ToListAsync())
            (county.Latitude, county.Longitude) = county.Fips == "16001" ? (43.45, -116.24) : (40.67, -111.92);
        await db.SaveChangesAsync();
    }

    public static async Task<int> BookAsync(this TestDatabase database, int memberId, string owner, Place place, Slot slot, int? presenterId, params int[] coPresenters)
    {
        await using var person = database.As(memberId);
        await using var db = await person.OpenAsync();
        var visit = Asked.Visit(database.Owner(owner), place, slot, presenterId, database.Clock, coPresenters);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }
}
