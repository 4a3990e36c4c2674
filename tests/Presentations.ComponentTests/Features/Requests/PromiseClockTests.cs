using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class PromiseClockTests
{
    private static readonly DateTime Now = new(2018, 3, 14, 18, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(-51, "overdue by 2 days", "danger")]
    [InlineData(-3, "overdue by 3 hours", "danger")]
    [InlineData(0.01, "a minute left", "warning")]
    [InlineData(5, "5 hours left", "warning")]
    [InlineData(50, "2 days left", "")]
    public void What_is_left_is_said_in_words_not_in_colour_alone(double hours, string words, string tone) =>
        Assert.Equal(new PromiseClock(words, tone), PromiseClock.Of(Now.AddHours(hours), null, Now));

    [Fact]
    public void An_answer_stops_the_clock_and_a_late_one_says_so()
    {
        Assert.Equal("answered", PromiseClock.Of(Now, Now.AddHours(-1), Now).Words);
        Assert.Equal("answered late", PromiseClock.Of(Now.AddDays(-2), Now.AddDays(-1), Now).Words);
    }
}
