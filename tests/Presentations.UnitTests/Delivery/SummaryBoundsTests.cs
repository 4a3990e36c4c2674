using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Delivery;

public class SummaryBoundsTests
{
    private static readonly SummaryFacts FirstYear = new("ID", new(1998, 1, 1), new(1998, 12, 31), "annual report") { Presentations = 12 };

    [Theory]
    [InlineData(0)]
    [InlineData(100_000_000)]
    public void A_sum_of_up_to_a_hundred_million_is_kept(int value)
    {
        Assert.Equal(value, Summary(FirstYear with { Presentations = value }).Presentations);
        Assert.Equal(value, Summary(FirstYear with { Contacts = value }).Contacts);
        Assert.Equal(value, Summary(FirstYear with { Counts = new Dictionary<string, int> { ["6-8"] = value } }).Contacts);
    }

    [Theory]
    [InlineData(-1, "-1 for {0} is outside 0 to 100,000,000.")]
    [InlineData(100_000_001, "100,000,001 for {0} is outside 0 to 100,000,000.")]
    public void A_sum_beyond_that_is_refused(int value, string sentence)
    {
        Refuses(FirstYear with { Presentations = value }, "Presentations", sentence);
        Refuses(FirstYear with { Contacts = value }, "Contacts", sentence);
        Refuses(FirstYear with { Counts = new Dictionary<string, int> { ["6-8"] = value } }, "6-8", sentence);
    }

    [Fact]
    public void A_period_before_the_program_began_is_refused() =>
        Refuses(FirstYear with { FirstDay = new(1997, 12, 31) }, "FirstDay", "1997-12-31 is before 1998, when the program began.");

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused() =>
        Refuses(FirstYear with { LastDay = new(1997, 12, 31) }, "LastDay", "The period ends on 1997-12-31, before it begins on 1998-01-01.");

    [Fact]
    public void A_period_that_is_not_over_is_refused()
    {
        Assert.Equal(new DateOnly(2018, 3, 13), Summary(FirstYear with { LastDay = new(2018, 3, 13) }).LastDay);
        Refuses(FirstYear with { LastDay = new(2018, 3, 14) }, "LastDay", "2018-03-14 is not over yet; a summary is of a period that is over.");
    }

    [Fact]
    public void A_sum_of_nothing_is_refused() =>
        Refuses(FirstYear with { Presentations = null }, "Presentations", "A summary needs a number of presentations or of people.");

    private static void Refuses(SummaryFacts facts, string field, string sentence)
    {
        var refusal = Assert.Throws<RuleViolation>(() => Summary(facts));
        Assert.Equal((field, string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, field)), (refusal.Field, refusal.Message));
    }

    private static Summary Summary(SummaryFacts facts) => new(1, Guid.NewGuid(), facts, FixedClock.Default);
}
