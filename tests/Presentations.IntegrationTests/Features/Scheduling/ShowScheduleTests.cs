using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Scheduling;

namespace Presentations.IntegrationTests.Features.Scheduling;

public class ShowScheduleTests
{
    [DatabaseTheory]
    public async Task A_month_shows_what_is_booked_on_the_clock_of_its_school_and_nothing_that_was_only_logged(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9, sessions: 2));
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 28);
        await using var ada = database.As(database.Ada);

        var view = await ada.Get<ShowSchedule>().FindAsync(new ScheduleFilter());

        var row = Assert.Single(view.Rows);
        Assert.Equal((visit, new DateTime(2018, 6, 18, 9, 0, 0), "Ada", "Ada County", 2), (row.Id, row.Start, row.Presenter, row.County, row.Sessions));
        Assert.Equal((new DateOnly(2018, 5, 27), new DateOnly(2018, 6, 30)), (view.First, view.Last));
        Assert.Empty((await ada.Get<ShowSchedule>().FindAsync(new ScheduleFilter { Day = new DateOnly(2018, 3, 1) })).Rows);
    }

    [DatabaseTheory]
    public async Task Filters_narrow_it_and_what_is_cancelled_is_gone(TestDatabase database)
    {
        var (first, second) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2, presenter: database.Ben)));
        await using var ben = database.As(database.Ben);
        async Task<IEnumerable<int>> ShownAsync(ScheduleFilter filter) => (await ben.Get<ShowSchedule>().FindAsync(filter)).Rows.Select(row => row.Id);

        Assert.Equal([second], await ShownAsync(new() { Presenter = database.Ben }));
        Assert.Equal([first, second], await ShownAsync(new() { County = "16001", Kind = Kind.Presentation }));
        Assert.Empty(await ShownAsync(new() { County = "16055" }));
        Assert.Empty(await ShownAsync(new() { Kind = Kind.Training }));
        await ben.Get<CancelVisit>().SubmitAsync(first, new() { Version = 1, Because = "A power cut." });
        Assert.Equal([second], await ShownAsync(new()));
    }

    [DatabaseTheory]
    public async Task Times_that_are_held_for_an_offer_stand_there_until_they_expire_and_for_their_own_desk_alone(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.OfferAsync(token, 9, 13);
        await using var ben = database.As(database.Ben);
        await using var cam = database.As(database.Cam);
        async Task<IReadOnlyList<ShowSchedule.Row>> HeldAsync(TestPerson person, ScheduleFilter filter) => (await person.Get<ShowSchedule>().FindAsync(filter)).Held;

        var held = await HeldAsync(ben, new());
        Assert.Equal([9, 13], held.Select(row => row.Start.Hour));
        Assert.All(held, row => Assert.Equal(("Ada", $"/desk/{row.RequestId}"), (row.Presenter, row.Address)));
        Assert.Empty(await HeldAsync(ben, new() { Presenter = database.Ben }));
        Assert.Empty(await HeldAsync(ben, new() { Day = new DateOnly(2018, 9, 3) }));
        Assert.Empty(await HeldAsync(cam, new()));
        database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await HeldAsync(ben, new()));
    }

    [DatabaseTheory]
    public async Task What_did_not_take_place_is_counted_by_what_became_of_it(TestDatabase database)
    {
        var visits = new List<int>();
        foreach (var day in new[] { 0, 2, 3, 4 }) visits.Add(await database.BookByBenAsync(await database.BookingAsync(9, day)));
        await using var ben = database.As(database.Ben);
        await ben.Get<CancelVisit>().SubmitAsync(visits[0], new() { Version = 1, By = Side.School, Because = "A power cut." });
        await ben.Get<CancelVisit>().SubmitAsync(visits[1], new() { Version = 1, By = Side.Desk, Because = "Called to court." });
        database.Clock.Advance(TimeSpan.FromDays(6));
        await ben.Get<RecordNoShow>().SubmitAsync(visits[2], new() { Version = 1, Because = "Nobody opened." });

        var view = await ben.Get<ShowSchedule>().FindAsync(new ScheduleFilter());
        Assert.Equal([(VisitStage.CancelledBySchool, 1), (VisitStage.CancelledByUs, 1), (VisitStage.NoShow, 1)], view.NotHeld.Select(one => (one.Key, one.Value)).Order());
        Assert.Equal(visits[2..], view.Rows.Select(row => row.Id));
        var missed = ScheduleFilter.Parse("?stage=no-show");
        Assert.Equal([visits[2]], (await ben.Get<ShowSchedule>().FindAsync(missed)).Rows.Select(row => row.Id));
        await using var cam = database.As(database.Cam);
        Assert.Equal(0, (await cam.Get<ShowSchedule>().FindAsync(missed)).NotHeld.Values.Sum());
    }

    [DatabaseTheory]
    public async Task Another_task_force_sees_none_of_it(TestDatabase database)
    {
        var visit = await database.BookByBenAsync(await database.BookingAsync(9));

        foreach (var other in new int?[] { database.Cam, null })
        {
            await using var person = database.As(other);
            Assert.Empty((await person.Get<ShowSchedule>().FindAsync(new ScheduleFilter())).Rows);
            Assert.Null(await person.Get<ShowVisitAhead>().FindAsync(visit));
        }
        await using var nat = database.As(database.Nat);
        Assert.False((await nat.Get<ShowVisitAhead>().FindAsync(visit))!.MayChange);
    }

    [Fact]
    public void An_address_says_how_the_schedule_is_looked_at()
    {
        var filter = new ScheduleFilter { View = ScheduleView.Week, Day = Asked.Monday, Presenter = 7, County = "16001", Kind = Kind.Training, Stage = VisitStage.NoShow };

        Assert.Equal(filter, ScheduleFilter.Parse(new Uri($"http://localhost{filter.Address}").Query));
        Assert.Throws<RuleViolation>(() => ScheduleFilter.Parse("?day=tomorrow"));
    }
}
