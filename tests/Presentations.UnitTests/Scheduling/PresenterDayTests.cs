using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class PresenterDayTests
{
    private static readonly GeoPoint Home = new(43.60, -116.20);
    private static readonly GeoPoint TenMilesOff = new(43.745, -116.20);
    private static readonly Pace Pace = new(Home, 30, 10);

    [Fact]
    public void A_single_visit_is_reached_from_home_and_left_for_home()
    {
        var held = Assert.Single(Day(Stop(9, TenMilesOff)));

        Assert.InRange(held.TravelBefore, 35, 37); // 10 miles, 13 on the road, at 30 miles an hour, and 10 minutes to park
        Assert.InRange(held.TravelAfter, 25, 27);
    }

    [Fact]
    public void Between_two_visits_the_presenter_drives_once()
    {
        var day = Day(Stop(9, TenMilesOff), Stop(11, TenMilesOff));

        Assert.Equal(0, day[0].TravelAfter);
        Assert.Equal(Pace.BufferMinutes, day[1].TravelBefore);
        Assert.InRange(day[1].TravelAfter, 25, 27);
    }

    [Fact]
    public void After_a_long_pause_the_presenter_has_been_home()
    {
        var day = Day(Stop(8, TenMilesOff), Stop(18, TenMilesOff));

        Assert.InRange(day[0].TravelAfter, 25, 27);
        Assert.InRange(day[1].TravelBefore, 35, 37);
    }

    [Fact]
    public void An_online_visit_takes_no_travel()
    {
        var held = Assert.Single(Day(Stop(9, null)));

        Assert.Equal((0, 0), (held.TravelBefore, held.TravelAfter));
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
        return new Stop(1, null, 1, starts, starts.AddMinutes(minutes), where, "Lincoln High School", "America/Boise");
    }
}
