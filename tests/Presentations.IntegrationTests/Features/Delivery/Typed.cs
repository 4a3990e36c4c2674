using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

/// <summary>Forms as people fill them in.</summary>
internal static class Typed
{
    public const string Lincoln = "Lincoln Elementary School";

    /// <summary>A visit at Lincoln Elementary with one session for every count; null is a count that nobody typed.</summary>
    public static async Task<VisitForm> VisitAsync(this TestDatabase database, params int?[] people) => new()
    {
        EntryId = Guid.NewGuid(),
        OwnerId = database.Owner("ID"),
        LeadPresenterId = database.Ada,
        Place = new PlaceForm { VenueId = await database.VenueAsync(Lincoln) },
        Date = Talks.Day,
        Talk = new TalkForm { Format = Format.Classroom, Topics = ["gaming"] },
        Audiences = ["6-8"],
        Sessions = [.. people.Select((count, index) => new SessionForm { Start = $"{new TimeOnly(8, 0).AddMinutes(index * 45):HH:mm}", Minutes = "45", Counts = count is null ? [] : new() { ["6-8"] = $"{count}" } })],
    };

    public static async Task<int> VenueAsync(this TestDatabase database, string name)
    {
        await using var db = database.AsSystem();
        return await db.Venues.Where(venue => venue.Name == name).Select(venue => venue.Id).SingleAsync();
    }

    /// <summary>Logs the visit as Ada does, and answers its id.</summary>
    public static async Task<int> LogTypedAsync(this TestDatabase database, params int?[] people)
    {
        await using var ada = database.As(database.Ada);
        var visit = (await ada.Get<LogVisit>().SubmitAsync(await database.VisitAsync(people), isMeant: true)).VisitId;
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        return visit;
    }

    public static async Task<(int Presentations, long Contacts)> TotalAsync(this TestDatabase database, string state)
    {
        await using var db = database.AsSystem();
        var rows = await db.StateTotals.Where(total => total.Part == Domain.Totals.TotalPart.Recorded && total.StateCode == state && total.Audience == Domain.Totals.Total.Everyone).ToListAsync();
        return (rows.Sum(row => row.Presentations), rows.Sum(row => row.Contacts));
    }
}
