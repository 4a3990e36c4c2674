using Presentations.Domain.Requests;

namespace Presentations.UnitTests.Requests;

public class NeighbourhoodTests
{
    private static readonly DateOnly Tuesday = Wanted.Monday.AddDays(1);

    [Fact]
    public void The_day_that_serves_most_schools_is_named() => Assert.Equal(
        "Three schools within 12 miles asked for April: offer Tuesday, April 3, which suits all of them.",
        Neighbourhood.Sentence(Wanted.Request(Wanted.Window(Wanted.Monday, Wanted.Monday.AddDays(4))), [[Wanted.Window(Tuesday, Tuesday)], [Wanted.Window(Wanted.Monday, Tuesday)]], 12));

    [Fact]
    public void A_day_that_suits_some_says_how_many() => Assert.Equal(
        "Three schools within 5 miles asked for April: offer Tuesday, April 3, which suits 2 of them.",
        Neighbourhood.Sentence(Wanted.Request(Wanted.Window(Tuesday, Tuesday)), [[Wanted.Window(Tuesday, Tuesday)], [Wanted.Window(Wanted.Monday, Wanted.Monday)]], 5));

    [Fact]
    public void A_day_that_the_school_ruled_out_is_not_named()
    {
        var request = Wanted.Request(Wanted.Facts(Wanted.Window(Wanted.Monday, Tuesday)) with { NotOn = [Tuesday] });

        Assert.Equal("Two schools within 12 miles asked for April, but no day suits two of them.", Neighbourhood.Sentence(request, [[Wanted.Window(Tuesday, Tuesday)]], 12));
    }

    [Fact]
    public void Nobody_nearby_is_not_worth_a_sentence() => Assert.Null(Neighbourhood.Sentence(Wanted.Request(Wanted.Window(Tuesday, Tuesday)), [], 12));
}
