using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Talk = Presentations.Domain.Scheduling.PlannedSession;

namespace Presentations.Web.Demo;

/// <summary>A visit ahead that the demonstration invents, so many school days after today.</summary>
/// <param name="Presenter">Null for one that nobody has yet.</param>
internal sealed record DemoVisit(int Place, string OwnerCode, CastMember? Presenter, int Day, bool IsOnline = false)
{
    private const int FirstSchool = 10;
    private const int Minutes = 45;

    /// <summary>Late enough and short enough that the way home from one day's school ends before the way to the next one's begins.</summary>
    private static readonly TimeOnly[] starts = [new(9, 30), new(10, 15), new(12, 30)];

    public static IReadOnlyList<DemoVisit> All { get; } =
    [
        .. ((int[])[0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20]).Select((day, place) => new DemoVisit(place, "ID", Cast.Ada, day)),
        .. ((int[])[1, 5, 9, 13, 17, 21]).Select((day, place) => new DemoVisit(11 + place, "ID", Cast.Ben, day, IsOnline: day == 9)),
        .. ((int[])[1, 4, 7, 10, 14, 18, 22]).Select((day, place) => new DemoVisit(17 + place, "UT", Cast.Cam, day)),
        new(24, "ID", null, 6),
    ];

    public Guid EntryId => new(Place, 1, 0, "DemoDesk"u8.ToArray());

    public Visit Book(DemoStage stage, TimeProvider clock)
    {
        var (school, venue) = stage.School(OwnerCode, FirstSchool + Place);
        var audience = school.Bands[0];
        var sessions = 1 + Place % 2;
        var day = DemoStage.SchoolDay(clock.Today(venue.Zone), Day);
        var slot = new Slot(day, starts[Place % starts.Length], SessionPlan.StayMinutes(sessions, Minutes), venue.Zone);
        var talk = new Talk(slot.Start, Minutes)
        {
            Format = IsOnline ? Format.Online : Format.Classroom, Audience = audience, Expected = 20 + Place, Topics = [DemoWords.TopicsOf(audience)[0]],
        };
        var facts = new VisitFacts(day, venue.Place) { VenueId = venue.Id, LeadPresenterId = Presenter is null ? null : stage.MemberId(Presenter) };
        return Visit.Book(
            stage.OwnerId(OwnerCode), EntryId, new BookingFacts(facts) { OnlineLink = IsOnline ? "https://meet.example.org/online-safety" : null },
            SessionPlan.Of(slot, sessions, Minutes, talk), clock);
    }
}
