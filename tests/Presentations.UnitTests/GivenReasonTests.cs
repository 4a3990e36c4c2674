using Presentations.Domain;

namespace Presentations.UnitTests;

public class GivenReasonTests
{
    [Theory]
    [InlineData(" The list is lost. ", "The list is lost.")]
    [InlineData("Snow", "Snow")]
    [InlineData("La lista se perdió", "La lista se perdió")]
    public void A_few_words_are_a_reason(string typed, string reason) => Assert.Equal((reason, reason), (GivenReason.Of(typed), GivenReason.OrNone(typed)));

    [Theory]
    [InlineData("x")]
    [InlineData("No.")]
    [InlineData("……")]
    [InlineData("12345")]
    [InlineData("aaaa")]
    public void What_tells_nobody_why_is_refused_with_what_is_asked_for(string typed)
    {
        var refusal = Assert.Throws<RuleViolation>(() => GivenReason.Of(typed, "The reason for voiding"));

        Assert.Equal(($"“{typed}” tells nobody why. Write it in a few words: whoever looks at this later reads them.", "The reason for voiding"), (refusal.Message, refusal.Field));
        Assert.Throws<RuleViolation>(() => GivenReason.OrNone(typed));
    }

    [Fact]
    public void A_reason_that_is_asked_for_is_not_missing_and_another_may_be()
    {
        Assert.Equal("The reason is missing.", Assert.Throws<RuleViolation>(() => GivenReason.Of(" ")).Message);
        Assert.Null(GivenReason.OrNone(" "));
    }
}
