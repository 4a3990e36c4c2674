using Presentations.Domain;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Scheduling;

public class AvailabilityOfDaysTests
{
    private static readonly DateOnly Monday = new(2018, 4, 2);

    [Theory]
    [InlineData(8, null)]
    [InlineData(13, null)]
    [InlineData(11, "works from 08:00 to 11:00 and from 13:00 to 15:00 on Mondays")]
    [InlineData(15, "works from 08:00 to 11:00 and from 13:00 to 15:00 on Mondays")]
    public void A_day_may_have_hours_in_the_morning_and_in_the_afternoon(int hour, string? why)
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");
        profile.Work([(DayOfWeek.Monday, new(13, 0), new(15, 0)), (DayOfWeek.Monday, new(8, 0), new(11, 0))]);

        Assert.Equal(why, Availability.WhyNot(profile, new Slot(Monday, new TimeOnly(hour, 0), 60, "America/Boise"), 0, 0));
    }

    [Fact]
    public void Hours_of_one_day_that_overlap_are_refused()
    {
        var profile = PresenterProfile.Usual(1, 7, "America/Boise");

        var refusal = Assert.Throws<RuleViolation>(() => profile.Work([(DayOfWeek.Monday, new(8, 0), new(11, 0)), (DayOfWeek.Monday, new(10, 0), new(12, 0))]));

        Assert.Equal("Monday: 08:00 to 11:00 and 10:00 to 12:00 overlap; make them one, or set them apart.", refusal.Message);
    }
}
