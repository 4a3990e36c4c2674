using Presentations.Domain.Requests;

namespace Presentations.UnitTests.Requests;

public class NeighbourhoodTests
{
    private static readonly DateOnly Tuesday = Wanted.Monday.AddDays(1);

    [Fact]
    public void The_day_that_serves_most_schools_is_named() => Assert.Equal(
        "Three schools within 12 miles asked for April: offer Tuesday, April 3, which suits all of them.",
        Sentence(Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(4))), [[Wanted.Window(Tuesday, Tuesday)], [Wanted.Window(Wanted.Monday, Tuesday)]], 12));

    [Fact]
    public void A_day_that_suits_some_says_how_many() => Assert.Equal(
        "Three schools within 5 miles asked for April: offer Tuesday, April 3, which suits 2 of them.",
        Sentence(Wanted.Request(Wanted.Window(Tuesday, Tuesday)), [[Wanted.Window(Tuesday, Tuesday)], [Wanted.Window(Wanted.Monday, Wanted.Monday)]], 5));

    [Fact]
    public void A_day_that_the_school_ruled_out_is_not_named()
    {
        var request = Wanted.Request(Wanted.Facts(Wanted.Window(Wanted.Monday, Tuesday)) with { NotOn = [Tuesday] });

        Assert.Equal("Two schools within 12 miles asked for April, but no day suits two of them.", Sentence(request, [[Wanted.Window(Tuesday, Tuesday)]], 12));
    }

    [Fact]
    public void Where_no_presenter_is_free_on_the_best_day_another_that_suits_as_many_is_named() => Assert.Equal(
        "Two schools within 12 miles asked for April: offer Tuesday, April 3, which suits all of them.",
        Sentence(Wanted.Request(Wanted.Window(Wanted.Monday, Tuesday)), [[Wanted.Window(Wanted.Monday, Tuesday)]], 12, day => day == Tuesday));

    [Fact]
    public void A_free_day_that_suits_fewer_is_named_with_the_one_that_would_suit_all() => Assert.Equal(
        "Three schools within 12 miles asked for April: offer Monday, April 2, which suits 2 of them; no presenter is free on Tuesday, April 3, which suits all of them.",
        Sentence(Wanted.Request(Wanted.Window(Wanted.Monday, Tuesday)), [[Wanted.Window(Tuesday, Tuesday)], [Wanted.Window(Wanted.Monday, Tuesday)]], 12, day => day == Wanted.Monday));

    [Fact]
    public void Where_no_presenter_is_free_on_any_such_day_that_is_said() => Assert.Equal(
        "Two schools within 12 miles asked for April, but no presenter is free on Monday, April 2, which suits all of them, nor on another day that suits two of them.",
        Sentence(Wanted.Request(Wanted.Window(Wanted.Monday, Tuesday)), [[Wanted.Window(Wanted.Monday, Tuesday)]], 12, _ => false));

    [Fact]
    public void Nobody_nearby_is_not_worth_a_sentence() => Assert.Null(Sentence(Wanted.Request(Wanted.Window(Tuesday, Tuesday)), [], 12));

    private static string? Sentence(PresentationRequest request, IReadOnlyList<IReadOnlyList<WindowFacts>> nearby, int miles, Func<DateOnly, bool>? isSomebodyFree = null) =>
        Neighbourhood.Sentence(request, nearby, miles, DateOnly.FromDateTime(Wanted.Now), isSomebodyFree ?? (_ => true));
}
