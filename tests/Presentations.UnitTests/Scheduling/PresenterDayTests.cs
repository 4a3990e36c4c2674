using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class PresenterDayTests
{
    private static readonly GeoPoint Home = new(43.60, -116.20);
    private static readonly GeoPoint TenMilesOff = new(43.745, -116.20);
    private static readonly GeoPoint HundredMilesOff = new(45.05, -116.20);
    private static readonly Pace Pace = new(Home, 30, 10);

    [Fact]
    public void A_single_visit_is_reached_from_home_and_left_for_home()
    {
        var held = Assert.Single(Day(Stop(9, TenMilesOff)));

        Assert.InRange(held.TravelBefore, 34, 36); // 10 miles, 12 on the road, at 30 miles an hour, and 10 minutes to park
        Assert.InRange(held.TravelAfter, 24, 26);
    }

    [Fact]
    public void Between_two_visits_the_presenter_drives_once()
    {
        var day = Day(Stop(9, TenMilesOff), Stop(11, TenMilesOff));

        Assert.Equal(0, day[0].TravelAfter);
        Assert.Equal(Pace.BufferMinutes, day[1].TravelBefore);
        Assert.InRange(day[1].TravelAfter, 24, 26);
    }

    [Fact]
    public void After_a_long_pause_the_presenter_has_been_home()
    {
        var day = Day(Stop(8, TenMilesOff), Stop(18, TenMilesOff));

        Assert.InRange(day[0].TravelAfter, 24, 26);
        Assert.InRange(day[1].TravelBefore, 34, 36);
    }

    [Fact]
    public void An_online_visit_takes_no_travel()
    {
        var held = Assert.Single(Day(Stop(9, null)));

        Assert.Equal((0, 0), (held.TravelBefore, held.TravelAfter));
    }

    [Fact]
    public void What_is_online_in_between_brings_nobody_nearer()
    {
        var day = Day(Stop(9, Home), Stop(10, null, minutes: 30), Stop(11, HundredMilesOff));

        Assert.True(day[2].TravelBefore > 120);
        Assert.Same(day[0].Stop, day[2].ComesFrom);
        Assert.NotNull(PresenterDay.Conflict(day, stop => stop == day[2].Stop));
    }

    [Fact]
    public void From_a_place_that_is_not_known_no_way_is_reckoned()
    {
        var day = Day(Stop(9, Home), Stop(10, null, minutes: 30) with { IsOnline = false }, Stop(11, HundredMilesOff));

        Assert.Equal(Pace.BufferMinutes, day[2].TravelBefore);
        Assert.Same(day[1].Stop, day[2].ComesFrom);
    }

    [Fact]
    public void A_stop_that_makes_the_way_to_a_later_one_longer_is_in_the_way_of_what_is_between()
    {
        var (online, last) = (Stop(13, null, minutes: 90), Stop(15, Home));
        Assert.Null(PresenterDay.Conflict(Day(online, last), stop => true));

        var day = Day(Stop(9, TenMilesOff), online, last);

        Assert.Equal((online, last), PresenterDay.Conflict(day, stop => stop == day[0].Stop) is var (one, other) ? (one.Stop, other.Stop) : default);
    }

    [Fact]
    public void Stops_that_nobody_touched_are_left_alone_although_they_overlap()
    {
        var day = Day(Stop(9, null), Stop(9, null, atMinute: 30), Stop(14, null));

        Assert.Null(PresenterDay.Conflict(day, stop => stop == day[2].Stop));
        Assert.NotNull(PresenterDay.Conflict(day, stop => stop == day[0].Stop));
    }

    [Fact]
    public void Two_stops_that_touch_in_one_quarter_hour_overlap()
    {
        var day = Day(Stop(9, null, minutes: 50), Stop(9, null, minutes: 30, atMinute: 55));

        Assert.True(day[0].Overlaps(day[1]));
        Assert.False(Day(Stop(9, null, minutes: 45), Stop(9, null, atMinute: 45)) is [var one, var other] && one.Overlaps(other));
    }

    private static IReadOnlyList<HeldStop> Day(params Stop[] stops) => PresenterDay.Of(stops, _ => Pace);

    private static Stop Stop(int hour, GeoPoint? where, int minutes = 45, int atMinute = 0)
    {
        var starts = new DateTime(2018, 6, 18, hour, atMinute, 0, DateTimeKind.Utc);
        return new Stop(1, null, 1, starts, starts.AddMinutes(minutes), where, "Lincoln High School", "America/Boise") { IsOnline = where is null };
    }
}
