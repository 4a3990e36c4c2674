using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

/// <summary>What a coordinator writes down on the phone, and what became free, as tests need them.</summary>
internal static class Phoned
{
    public static EnterForm From(int venueId)
    {
        var form = new EnterForm { Name = "Robin Vale", Email = "robin@lincoln.example.org", StaffStays = true };
        form.Place.VenueId = venueId;
        form.Audiences.Add("6-8");
        form.Expected["6-8"] = "60";
        form.Topics.Add("gaming");
        (form.Windows[0].FirstDay, form.Windows[0].LastDay) = (Asked.Monday, Asked.Monday.AddDays(4));
        return form;
    }

    public static Slot Freed { get; } = Asked.Slot(Talks.Boise, 9, day: 3);

    /// <summary>A visit of Ada's is cancelled while a request waits for such a slot.</summary>
    public static async Task<int> FreeAsync(this TestDatabase database, int requestId)
    {
        await database.DecideAsync<PutOnWaitingList>(requestId, (use, version) => use.SubmitAsync(requestId, version));
        return await database.CancelAsync(Freed);
    }

    /// <summary>A visit of Ada's is booked and cancelled.</summary>
    public static async Task<int> CancelAsync(this TestDatabase database, Slot slot)
    {
        var visitId = await database.BookAsync(database.Ben, "ID", Talks.Boise, slot, database.Ada);
        await using var db = database.AsSystem();
        (await db.VisitAsync(visitId)).Cancel(Side.School, "A fire drill.");
        await db.SaveChangesAsync();
        return visitId;
    }

    public static async Task<IReadOnlyList<ListFreedSlots.Row>> FreedAsync(ListFreedSlots use, Scene here)
    {
        await here.Database.FreeAsync(here.Request);
        return await use.ListAsync();
    }

    public static async Task<int> AgencyAsync(Scene here)
    {
        await using var db = here.Database.AsSystem();
        return await db.Agencies.Where(agency => agency.Name == "Boise Police Department").Select(agency => agency.Id).SingleAsync();
    }
}
