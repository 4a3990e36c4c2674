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
    public void A_time_of_which_no_day_works_is_refused_and_one_with_a_day_left_is_kept()
    {
        var (tuesday, friday) = (Wanted.Monday.AddDays(1), Wanted.Monday.AddDays(4));
        RequestFacts Without(DateOnly last) => Wanted.Facts(Wanted.Window(tuesday, last)) with { NotOn = [tuesday, tuesday.AddDays(1), tuesday.AddDays(2)] };

        Refuses("Windows", "From 2018-04-03 to 2018-04-05 every day is among those that do not work; name another time.", Without(friday.AddDays(-1)));
        Assert.Equal(friday, Wanted.Request(Without(friday)).LastDay);
    }

    [Fact]
    public void Hours_that_are_too_short_for_the_sessions_with_their_breaks_are_refused()
    {
        RequestFacts Until(int minute) => Wanted.Facts(new WindowFacts(Wanted.Monday, Wanted.Monday, new TimeOnly(8, 0), new TimeOnly(9, minute))) with { Sessions = 2 };

        Refuses("Windows", "With their breaks the sessions take 100 minutes; 08:00 to 09:39 is shorter.", Until(39));
        Assert.Equal(new TimeOnly(9, 40), Wanted.Request(Until(40)).Windows[0].To);
    }

    [Fact]
    public void Hours_that_run_backwards_and_days_too_are_refused_as_that()
    {
        Refuses("08:00 is not after 15:00.", Wanted.Window(Wanted.Monday, Wanted.Monday, from: 15, to: 8));
        Refuses("The last day, 2018-04-02, is before the first, 2018-04-03.", Wanted.Window(Wanted.Monday.AddDays(1), Wanted.Monday));
    }

    [Fact]
    public void More_sessions_than_one_day_holds_are_refused() =>
        Refuses("Sessions", "With their breaks the sessions take longer than 16 hours, and a visit takes place within one day; ask for fewer or shorter ones.",
            Wanted.Facts(Wanted.Window(Wanted.Monday, Wanted.Monday)) with { Sessions = 20, Minutes = 60 });

    [Fact]
    public void A_school_that_changes_its_wish_meets_the_same_bounds()
    {
        var request = Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday));

        var refusal = Assert.Throws<RuleViolation>(() => request.ChangeFacts(Wanted.Facts(Wanted.Window(Wanted.Monday, Wanted.Monday)) with { NotOn = [Wanted.Monday] }, FixedClock.Default));

        Assert.EndsWith("every day is among those that do not work; name another time.", refusal.Message, StringComparison.Ordinal);
    }

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

    private static void Refuses(string sentence, params WindowFacts[] windows) => Refuses("Windows", sentence, Wanted.Facts(windows));

    private static void Refuses(string field, string sentence, RequestFacts facts)
    {
        var refusal = Assert.Throws<RuleViolation>(() => Wanted.Request(facts));
        Assert.Equal((field, sentence), (refusal.Field, refusal.Message));
    }
}
