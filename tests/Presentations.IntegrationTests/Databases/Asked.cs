using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.IntegrationTests.Databases;

/// <summary>Requests and visits ahead as tests need them. The test clock says 15 June 2018, noon in Boise.</summary>
internal static class Asked
{
    public static readonly DateOnly Monday = new(2018, 6, 18);

    public static readonly Requester Principal = new("Robin Vale", "robin@lincoln.example.org");

    public static RequestFacts Facts(Place place, int sessions = 1) => new(place, [new WindowFacts(Monday, Monday.AddDays(4), new TimeOnly(8, 0), new TimeOnly(15, 0))])
    {
        Audiences = new Dictionary<string, int?> { ["6-8"] = 60 }, IsForPupils = true, StaffStays = true, Topics = ["gaming"], Sessions = sessions,
    };

    public static Slot Slot(Place place, int hour, int minute = 0, int minutes = 45, int day = 0) =>
        new(Monday.AddDays(day), new TimeOnly(hour, minute), minutes, place.Zone);

    public static Visit Visit(int ownerId, Place place, Slot slot, int? presenterId, TimeProvider clock, params int[] coPresenters) => Domain.Scheduling.Visit.Book(
        ownerId, Guid.NewGuid(), new BookingFacts(new VisitFacts(slot.Date, place) { LeadPresenterId = presenterId, CoPresenterIds = coPresenters }),
        [new PlannedSession(slot.Start, slot.Minutes)], clock);
}
