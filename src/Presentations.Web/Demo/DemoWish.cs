using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;

namespace Presentations.Web.Demo;

/// <summary>What the schools of the demonstration ask for.</summary>
internal static class DemoWish
{
    private const int FirstDayAfter = 5;
    private const int Days = 35;

    private static readonly string?[] notes =
    [
        null,
        "We had trouble with a group chat this fall and would like the older students to hear about it.",
        "Visitors park behind the gym and sign in at the front office.",
    ];

    /// <param name="today">The day on which the school asks.</param>
    public static RequestFacts Of(int place, DemoSchool school, Venue venue, DateOnly today)
    {
        var audience = school.Bands[^1];
        return new RequestFacts(venue.Place, [new WindowFacts(today.AddDays(FirstDayAfter), today.AddDays(FirstDayAfter + Days), new TimeOnly(8, 30), new TimeOnly(14, 30))])
        {
            VenueId = venue.Id,
            Audiences = new Dictionary<string, int?> { [audience] = 30 + 15 * (place % 4) },
            IsForPupils = true,
            StaffStays = true,
            Topics = [DemoWords.TopicsOf(audience)[place % 2]],
            Format = place % 3 == 0 ? Format.Assembly : Format.Classroom,
            Sessions = 1 + place % 2,
            Flexibility = (Flexibility)(place % 3),
            Room = place % 3 == 0 ? "Gym" : "Library",
            Equipment = "Projector and loudspeakers",
            Notes = notes[place % notes.Length],
        };
    }

    /// <summary>Invented, at an address that nobody can have.</summary>
    public static Requester Requester(string name) => new(name, $"{name.Replace(' ', '.').ToLowerInvariant()}@example.org") { Phone = "555-0100", Position = "Counselor" };
}
