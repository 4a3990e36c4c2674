using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;

namespace Presentations.UnitTests.Requests;

/// <summary>The clock stands on 14 March 2018.</summary>
public class RequestBoundsTests
{
    private static readonly DateOnly LastDay = new(2020, 3, 14);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void One_to_five_preferred_times_are_kept(int count) => Assert.Equal(count, Wanted.Request(Windows(count)).Windows.Count);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void None_or_more_than_five_are_refused(int count) => Refuses($"Name 1 to 5 preferred times; there are {count}.", Windows(count));

    [Fact]
    public void A_time_up_to_two_years_ahead_is_kept() => Assert.Equal(LastDay, Wanted.Request(Wanted.Window(LastDay, LastDay)).LastDay);

    [Fact]
    public void A_time_that_ends_more_than_two_years_ahead_is_refused() =>
        Refuses("2020-03-15 is more than 2 years ahead.", Wanted.Window(LastDay, LastDay.AddDays(1)));

    [Fact]
    public void A_time_that_does_not_begin_after_today_is_refused() =>
        Refuses("2018-03-14 is too soon; choose a day after today.", Wanted.Window(new(2018, 3, 14), new(2018, 3, 20)));

    [Fact]
    public void A_new_promise_ends_no_later_than_the_day_by_which_the_school_decides()
    {
        var decides = new DateOnly(2018, 3, 16);
        var request = Wanted.Request(Wanted.Facts(Wanted.Window(Wanted.Monday, Wanted.Monday)) with { DecideBy = decides });
        request.Acknowledge(1, FixedClock.Default);

        request.AwaitAnswer(Wanted.Now.AddDays(5));

        Assert.Equal(WallClock.ToUtc(decides, new TimeOnly(17, 0), Wanted.Boise.Zone), request.AnswerDueUtc);
    }

    private static WindowFacts[] Windows(int count) => [.. Enumerable.Range(0, count).Select(week => Wanted.Window(Wanted.Monday.AddDays(7 * week), Wanted.Monday.AddDays(7 * week)))];

    private static void Refuses(string sentence, params WindowFacts[] windows)
    {
        var refusal = Assert.Throws<RuleViolation>(() => Wanted.Request(windows));
        Assert.Equal(("Windows", sentence), (refusal.Field, refusal.Message));
    }
}
