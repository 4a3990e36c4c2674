using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

/// <summary>Visits ahead as people book them; Monday is 18 June 2018, and the test clock stands on the Friday before.</summary>
internal static class Booking
{
    public static async Task<BookingForm> BookingAsync(this TestDatabase database, int hour, int day = 0, int sessions = 1, int? presenter = null) => new()
    {
        EntryId = Guid.NewGuid(),
        OwnerId = database.Owner("ID"),
        Place = new PlaceForm { VenueId = await database.VenueAsync(Typed.Lincoln) },
        Date = Asked.Monday.AddDays(day),
        Start = new TimeOnly(hour, 0),
        Sessions = sessions,
        LeadPresenterId = presenter ?? database.Ada,
        Audience = "6-8",
        Expected = 28,
    };

    /// <summary>Ben books it, and the clock goes on.</summary>
    public static async Task<int> BookByBenAsync(this TestDatabase database, BookingForm form)
    {
        await using var ben = database.As(database.Ben);
        return (await ben.Get<BookVisit>().SubmitAsync(form)).VisitId;
    }

    public static async Task<Visit> AheadAsync(this TestDatabase database, int id)
    {
        await using var db = database.AsSystem();
        return await db.VisitAsync(id);
    }

    public static async Task<int> HoldsAsync(this TestDatabase database, int member)
    {
        await using var db = database.AsSystem();
        return await db.PresenterHolds.CountAsync(hold => hold.PresenterId == member);
    }
}
