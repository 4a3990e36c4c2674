using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class WayInWordsTests
{
    private static readonly GeoPoint TwinFalls = new(42.5558, -114.4701);
    private static readonly GeoPoint Pocatello = new(42.8713, -112.4455);
    private static readonly Pace FromTwinFalls = Pace.Usual with { Home = TwinFalls };

    [Fact]
    public void A_drive_of_under_two_hours_is_not_reckoned_as_four()
    {
        Assert.InRange(Pace.Usual.Travel(TwinFalls, Pocatello), 110, 160);
        Assert.InRange(Pace.Usual.Travel(TwinFalls, new GeoPoint(42.60, -114.47)), 6, 10); // three miles across the town
    }

    [Fact]
    public void It_says_when_to_leave_how_far_it_is_and_how_long_each_way_takes() =>
        Assert.Equal("leave by 06:18; 126 miles, about 2 h 25 min each way", Words(Stop(9, Pocatello)));

    [Fact]
    public void From_one_visit_to_the_next_it_says_where_from_and_when_home()
    {
        var day = PresenterDay.Of([Stop(9, TwinFalls), Stop(13, Pocatello)], _ => FromTwinFalls);

        Assert.Equal("leave Lincoln High School by 10:18; 126 miles, about 2 h 25 min from there, about 2 h 25 min home", WayInWords.Of(day[1], FromTwinFalls));
        Assert.Equal("leave by 08:45; less than a mile, about 5 min there, and on to the next visit", WayInWords.Of(day[0], FromTwinFalls));
    }

    [Fact]
    public void Whose_home_is_round_the_corner_goes_home_not_on_to_a_next_visit() =>
        Assert.Equal("leave by 08:45; less than a mile, about 5 min each way", Words(Stop(9, TwinFalls)));

    [Fact]
    public void Where_the_times_would_fit_the_way_that_is_too_long_is_told()
    {
        var day = PresenterDay.Of([Stop(9, TwinFalls), Stop(11, Pocatello)], _ => FromTwinFalls);

        Assert.Equal(", and the way from there takes about 2 h 40 min", WayInWords.InTheWay(day[0], day[1]));
        Assert.Equal(", and the way there takes about 2 h 40 min", WayInWords.InTheWay(day[1], day[0]));
        Assert.Equal(", about 2 h 40 min on the way there and about 2 h 25 min on the way home", WayInWords.InTheWay(day[1], day[1]));
    }

    [Fact]
    public void Who_must_leave_on_the_day_before_reads_it() =>
        Assert.StartsWith("leave by 22:18 the day before; ", Words(Stop(1, Pocatello)), StringComparison.Ordinal);

    [Fact]
    public void Where_nobody_travels_nothing_is_said_and_where_home_is_not_known_that_is_said()
    {
        Assert.Null(Words(Stop(9, null)));
        Assert.Equal("home base not known: the way is not counted", WayInWords.Of(PresenterDay.Of([Stop(9, Pocatello)], _ => Pace.Usual).Single(), Pace.Usual));
    }

    [Theory]
    [InlineData(1, "about 5 min")]
    [InlineData(58, "about 1 h")]
    [InlineData(62, "about 1 h")]
    [InlineData(147, "about 2 h 25 min")]
    public void Minutes_are_said_to_five(int minutes, string words) => Assert.Equal(words, WayInWords.About(minutes));

    private static string? Words(Stop stop) => WayInWords.Of(PresenterDay.Of([stop], _ => FromTwinFalls).Single(), FromTwinFalls);

    private static Stop Stop(int hour, GeoPoint? where)
    {
        var slot = new Slot(new DateOnly(2018, 4, 2), new TimeOnly(hour, 0), 45, "America/Boise");
        return new Stop(null, null, 1, slot.StartsAtUtc, slot.EndsAtUtc, where, "Lincoln High School", slot.Zone) { IsOnline = where is null };
    }
}
