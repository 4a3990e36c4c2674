using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class AvailabilityOfDaysTests
{
    private static readonly DateOnly Monday = new(2018, 4, 2);
    private static readonly GeoPoint SixtyMilesOff = new(44.49, -116.20);

    [Theory]
    [InlineData(8, null)]
    [InlineData(13, null)]
    [InlineData(11, "works from 08:00 to 11:00 and from 13:00 to 15:00 on Mondays")]
    [InlineData(15, "works from 08:00 to 11:00 and from 13:00 to 15:00 on Mondays")]
    public void A_day_may_have_hours_in_the_morning_and_in_the_afternoon(int hour, string? why)
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");
        profile.Work([(DayOfWeek.Monday, new(13, 0), new(15, 0)), (DayOfWeek.Monday, new(8, 0), new(11, 0))]);

        Assert.Equal(why, Availability.WhyNot(profile, Held(profile, hour, where: null), 0, 0));
    }

    [Theory]
    [InlineData(8, "would leave at 06:17 and be back at 10:28, but works from 08:00 to 16:00 on Mondays")]
    [InlineData(10, null)]
    [InlineData(15, "would leave at 13:17 and be back at 17:28, but works from 08:00 to 16:00 on Mondays")]
    public void The_way_there_and_back_belongs_to_the_hours(int hour, string? why)
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");
        profile.Travel("83702", new GeoPoint(43.62, -116.20), Pace.Usual.MilesPerHour, Pace.Usual.BufferMinutes);

        Assert.Equal(why, Availability.WhyNot(profile, Held(profile, hour, SixtyMilesOff), 0, 0));
    }

    [Fact]
    public void A_day_with_other_hours_is_asked_about_the_way_too()
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");
        profile.Travel("83702", new GeoPoint(43.62, -116.20), Pace.Usual.MilesPerHour, Pace.Usual.BufferMinutes);
        profile.Except(Monday, new TimeOnly(9, 0), new TimeOnly(12, 0));

        Assert.EndsWith("but is there from 09:00 to 12:00 that day", Availability.WhyNot(profile, Held(profile, 10, SixtyMilesOff), 0, 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_home_is_not_known_is_asked_about_the_stay_alone()
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");

        Assert.Null(Availability.WhyNot(profile, Held(profile, 8, SixtyMilesOff), 0, 0));
    }

    [Fact]
    public void Hours_of_one_day_that_overlap_are_refused()
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");

        var refusal = Assert.Throws<RuleViolation>(() => profile.Work([(DayOfWeek.Monday, new(8, 0), new(11, 0)), (DayOfWeek.Monday, new(10, 0), new(12, 0))]));

        Assert.Equal("Monday: 08:00 to 11:00 and 10:00 to 12:00 overlap; make them one, or set them apart.", refusal.Message);
    }

    private static HeldStop Held(PresenterProfile profile, int hour, GeoPoint? where)
    {
        var slot = new Slot(Monday, new TimeOnly(hour, 0), 60, "America/Boise");
        return PresenterDay.Of([new Stop(null, null, 1, slot.StartsAtUtc, slot.EndsAtUtc, where, "", slot.Zone)], _ => profile.Pace).Single();
    }
}
