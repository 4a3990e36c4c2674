using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Delivery;
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
        Assert.Equal([new(new DateOnly(2018, 6, 18), 1)], view.Counted);
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
        Assert.Equal([new(new DateOnly(2018, 6, 20), 1)], (await ben.Get<ShowSchedule>().FindAsync(new() { View = ScheduleView.Week, Day = new DateOnly(2018, 6, 18) })).Counted);
    }

    [DatabaseTheory]
    public async Task The_clock_that_is_named_is_the_task_force_s_whatever_is_booked_in_the_week(TestDatabase database)
    {
        var form = await database.BookingAsync(9);
        form.Place.VenueId = await database.VenueAsync("Lake City High School");
        await database.BookByBenAsync(form);
        await using var ben = database.As(database.Ben);

        var view = await ben.Get<ShowSchedule>().FindAsync(new() { View = ScheduleView.Week, Day = Asked.Monday });

        Assert.Equal(("Mountain time", "Pacific time"), (view.Clock, Assert.Single(view.Rows).OtherClock));
    }

    [DatabaseTheory]
    public async Task A_presenter_moves_their_own_visits_and_a_coordinator_all(TestDatabase database)
    {
        var (hers, his) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2, presenter: database.Ben)));
        async Task<IEnumerable<int>> MovedByAsync(int memberId)
        {
            await using var person = database.As(memberId);
            return (await person.Get<ShowSchedule>().FindAsync(new())).Rows.Where(row => row.MayMove).Select(row => row.Id);
        }

        Assert.Equal([hers], await MovedByAsync(database.Ada));
        Assert.Equal([hers, his], await MovedByAsync(database.Ben));
        Assert.Empty(await MovedByAsync(database.Cam));
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

    [DatabaseTheory]
    public async Task Only_whoever_may_move_a_visit_is_led_there(TestDatabase database)
    {
        var (hers, his) = (await database.BookByBenAsync(await database.BookingAsync(9)), await database.BookByBenAsync(await database.BookingAsync(9, day: 2, presenter: database.Ben)));
        var called = await database.BookByBenAsync(await database.BookingAsync(13));
        await using var ben = database.As(database.Ben);
        await ben.Get<CancelVisit>().SubmitAsync(called, new() { Version = 1, Because = "A power cut." });
        async Task<IEnumerable<int>> MovableAsync(int person)
        {
            await using var who = database.As(person);
            var schedule = who.Get<ShowSchedule>();
            return (await schedule.FindAsync(new())).Rows.Concat((await schedule.FindAsync(new() { Stage = VisitStage.CancelledByUs })).Rows).Where(row => row.MayMove).Select(row => row.Id);
        }

        Assert.Equal([hers, his], await MovableAsync(database.Ben));
        Assert.Equal([hers], await MovableAsync(database.Ada));
        Assert.Empty(await MovableAsync(database.Nat));
    }

    [DatabaseTheory]
    public async Task Counties_to_choose_from_are_those_of_the_task_force_those_where_it_visits_and_the_one_that_is_chosen(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        async Task<IEnumerable<string>> OfferedAsync(TestPerson person, ScheduleFilter filter, int month = 6) =>
            (await person.Get<ShowSchedule>().ChoicesAsync(filter, new(2018, month, 1), new(2018, month, 30))).Counties.Select(county => county.Fips);

        Assert.Equal(["06019"], await OfferedAsync(pat, new() { Owner = "CA-FRESNO" }));
        Assert.Equal(["06019", "06037"], await OfferedAsync(pat, new() { Owner = "CA-DESK" }));
        Assert.Equal(["48113"], await OfferedAsync(pat, new() { Owner = "TX-N" })); // whose territory is unknown, which is not none
        Assert.Equal(["16001"], await OfferedAsync(pat, new() { County = "16001" })); // of all task forces, one is chosen first
        var away = await database.BookingAsync(9);
        (away.OwnerId, away.LeadPresenterId) = (database.Owner("CA-FRESNO"), null);
        await pat.Get<BookVisit>().SubmitAsync(away);
        Assert.Equal(["06019", "16001"], await OfferedAsync(pat, new() { Owner = "CA-FRESNO" }));
        Assert.Equal(["06019"], await OfferedAsync(pat, new() { Owner = "CA-FRESNO" }, month: 9));
        Assert.Equal(["06019", "16001"], await OfferedAsync(pat, new() { Owner = "CA-FRESNO", County = "16001" }, month: 9));
        await using var cam = database.As(database.Cam);
        Assert.Equal(["49035"], await OfferedAsync(cam, new()));
        Assert.Empty(await OfferedAsync(cam, new() { Owner = "CA-FRESNO" }));
        Assert.Contains("“Fresno” is not the FIPS code of a county", (await Assert.ThrowsAsync<RuleViolation>(() => OfferedAsync(cam, new() { County = "Fresno" }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_says_how_the_schedule_is_looked_at()
    {
        var filter = new ScheduleFilter { View = ScheduleView.Week, Day = Asked.Monday, Presenter = 7, County = "16001", Kind = Kind.Training, Stage = VisitStage.NoShow };

        Assert.Equal(filter, ScheduleFilter.Parse(new Uri($"http://localhost{filter.Address}").Query));
        Assert.Throws<RuleViolation>(() => ScheduleFilter.Parse("?day=tomorrow"));
    }
}
