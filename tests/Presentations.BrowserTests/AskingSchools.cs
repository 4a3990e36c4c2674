using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Demo;
using Presentations.Web.Mail;

namespace Presentations.BrowserTests;

/// <summary>Schools of Idaho that ask for the weeks to come.</summary>
internal static class AskingSchools
{
    /// <summary>The next Monday but two: nothing is booked there, and it is no holiday often enough.</summary>
    public static DateOnly Monday { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(21) is var day ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : default;

    /// <summary>So many requests at Idaho's desk, of schools that lie near each other; answers their ids.</summary>
    /// <param name="isTyped">Their names were typed, and not found in the directory.</param>
    public static async Task<IReadOnlyList<int>> AskAsync(this Site site, int count, bool isTyped = false)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var (links, clock) = (scope.ServiceProvider.GetRequiredService<PrivateLinks>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var owner = await db.Owners.Where(owner => owner.Code == Cast.Ben.OwnerCode).Select(owner => owner.Id).SingleAsync();
        var coordinator = await db.Members.Where(member => member.Email == Cast.Ben.Email).Select(member => member.Id).SingleAsync();
        var schools = await db.Venues.Where(venue => venue.StateCode == "ID" && venue.Latitude != null).OrderBy(venue => venue.CountyFips).ThenBy(venue => venue.Id).Take(count).ToListAsync();
        var requests = schools.Select((school, place) => PresentationRequest.Enter(
            owner, Guid.NewGuid(), isTyped ? Facts(school, place) with { VenueId = null, Place = school.Place with { VenueName = $"{school.Name} East" } } : Facts(school, place), new Requester("Robin Vale", "robin@school.example.org") { Position = "Assistant principal", Phone = "208-555-0142" },
            links.New(), coordinator, clock.GetUtcNow().UtcDateTime.AddHours(20 * (place - 1)), clock)).ToList();
        db.Requests.AddRange(requests);
        await db.SaveChangesAsync();
        return requests.ConvertAll(request => request.Id);
    }

    private static RequestFacts Facts(Venue school, int place) => new(school.Place, [new WindowFacts(Monday, Monday.AddDays(4), new TimeOnly(8, 30), new TimeOnly(14, 30)), new WindowFacts(Monday.AddDays(7), Monday.AddDays(8), new TimeOnly(9, 0), new TimeOnly(12, 0))])
    {
        VenueId = school.Id, Audiences = new Dictionary<string, int?> { ["6-8"] = 60 + place, ["educators"] = null }, IsForPupils = true, StaffStays = true, Sessions = 2,
        Flexibility = Flexibility.SameWeek, NotOn = [Monday.AddDays(2)], Room = "Library", Equipment = "Projector and sound", Notes = "The eighth grade had trouble with a game server in spring.",
    };
}
