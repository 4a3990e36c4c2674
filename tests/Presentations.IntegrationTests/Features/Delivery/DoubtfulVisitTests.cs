using Presentations.Domain.Delivery;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Delivery;

namespace Presentations.IntegrationTests.Features.Delivery;

public class DoubtfulVisitTests
{
    [DatabaseTheory]
    public async Task The_same_visit_from_a_fresh_form_is_shown_before_it_counts_twice(TestDatabase database)
    {
        var logged = await database.LogTypedAsync(28, null);
        await using var ada = database.As(database.Ada);

        var doubt = await Assert.ThrowsAsync<DoubtfulVisit>(async () => await ada.Get<LogVisit>().SubmitAsync(await database.VisitAsync(30)));

        Assert.Equal("A visit at that time is logged already. Is it this one? Then leave it: it would count twice.", doubt.Message);
        Assert.Equal([new DoubtfulVisit.Row(logged, Typed.Lincoln, "Ada", 2, 1, 28)], doubt.There);
        Assert.Equal((2, 28), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Whoever_says_that_it_is_another_visit_saves_it(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var ada = database.As(database.Ada);

        await ada.Get<LogVisit>().SubmitAsync(await database.VisitAsync(28), isMeant: true);

        Assert.Equal((2, 56), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_presenter_who_was_elsewhere_at_that_time_is_asked_and_one_who_came_later_is_not(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var ada = database.As(database.Ada);
        var elsewhere = await database.VisitAsync(20);
        elsewhere.Place = new PlaceForm { KnownAs = PlaceKnownAs.TownOrState, City = "Nampa", StateCode = "ID" };
        elsewhere.Sessions[0].Start = "08:30";
        await Assert.ThrowsAsync<DoubtfulVisit>(() => ada.Get<LogVisit>().SubmitAsync(elsewhere));

        elsewhere.Sessions[0].Start = "09:30";
        var afternoon = await database.VisitAsync(31);
        afternoon.Sessions[0].Start = "13:00";
        await ada.Get<LogVisit>().SubmitAsync(elsewhere);
        await ada.Get<LogVisit>().SubmitAsync(afternoon);

        Assert.Equal((3, 79), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_visit_without_times_may_be_any_that_is_logged_there_on_that_day(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var ben = database.As(database.Ben);
        var form = await database.VisitAsync(28);
        (form.LeadPresenterId, form.Sessions[0].Start) = (database.Ben, null);

        await Assert.ThrowsAsync<DoubtfulVisit>(() => ben.Get<LogVisit>().SubmitAsync(form));
    }

    [DatabaseTheory]
    public async Task A_void_visit_stands_in_nobodys_way(TestDatabase database)
    {
        var logged = await database.LogTypedAsync(28);
        await using var ada = database.As(database.Ada);
        await ada.Get<VoidPresentation>().SubmitAsync(logged, (await ada.Get<ShowVisit>().FindAsync(logged))!.Version, null, "The wrong day.");

        await ada.Get<LogVisit>().SubmitAsync(await database.VisitAsync(30));

        Assert.Equal((1, 30), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task A_visit_of_another_task_force_is_not_shown(TestDatabase database)
    {
        await database.LogTypedAsync(28);
        await using var cam = database.As(database.Cam);
        var form = await database.VisitAsync(20);
        (form.OwnerId, form.LeadPresenterId) = (database.Owner("UT"), database.Cam);

        await cam.Get<LogVisit>().SubmitAsync(form);

        Assert.Equal((2, 48), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task One_presenter_in_two_rooms_at_once_is_asked_about(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var form = await TwoRoomsAsync(database);

        var doubt = await Assert.ThrowsAsync<DoubtfulVisit>(() => ada.Get<LogVisit>().SubmitAsync(form));

        Assert.Equal("The session at 09:10 begins before the one at 09:00 is over, and only one presenter is named. Correct the times, or name who else spoke.", doubt.Message);
        Assert.Equal("The times are right: save it", doubt.Answer);
        Assert.Equal((0, 0), await database.TotalAsync("ID"));
        await ada.Get<LogVisit>().SubmitAsync(form, isMeant: true);
        Assert.Equal((2, 54), await database.TotalAsync("ID"));
    }

    [DatabaseTheory]
    public async Task Two_presenters_speak_in_two_rooms_and_a_table_stands_beside_talks(TestDatabase database)
    {
        await using var ada = database.As(database.Ada);
        var together = await TwoRoomsAsync(database);
        together.CoPresenterIds = [database.Ben];
        await ada.Get<LogVisit>().SubmitAsync(together);

        var table = await TwoRoomsAsync(database);
        table.Date = Talks.Day.AddDays(1);
        table.Sessions[0].Own = new TalkForm { Kind = Kind.OutreachEvent, Format = Format.Booth };
        await ada.Get<LogVisit>().SubmitAsync(table);
    }

    private static async Task<VisitForm> TwoRoomsAsync(TestDatabase database)
    {
        var form = await database.VisitAsync(28, 26);
        (form.Sessions[0].Start, form.Sessions[1].Start) = ("09:00", "09:10");
        return form;
    }
}
