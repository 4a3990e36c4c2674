using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Delivery;

public class KnownCountsTests
{
    [Fact]
    public void What_is_not_known_adds_nobody_and_hides_nobody() => Assert.Equal(48, new int?[] { 28, null, 20 }.SumOfKnown());

    [Fact]
    public void Counts_of_which_none_is_known_do_not_add_up_to_zero() => Assert.Null(new int?[] { null, null }.SumOfKnown());

    [Fact]
    public void Nobody_came_is_a_count() => Assert.Equal(0, new int?[] { 0, null }.SumOfKnown());
}
