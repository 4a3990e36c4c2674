using Presentations.Domain;
using Presentations.Domain.Requests;

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

    private static WindowFacts[] Windows(int count) => [.. Enumerable.Range(0, count).Select(week => Wanted.Window(Wanted.Monday.AddDays(7 * week), Wanted.Monday.AddDays(7 * week)))];

    private static void Refuses(string sentence, params WindowFacts[] windows)
    {
        var refusal = Assert.Throws<RuleViolation>(() => Wanted.Request(windows));
        Assert.Equal(("Windows", sentence), (refusal.Field, refusal.Message));
    }
}
