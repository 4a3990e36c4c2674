using Presentations.Domain;

namespace Presentations.UnitTests;

public class GivenReasonTests
{
    [Theory]
    [InlineData(" The list is lost. ", "The list is lost.")]
    [InlineData("Snow", "Snow")]
    [InlineData("H1N1.", "H1N1.")]
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

        Assert.Equal(($"“{typed}” tells nobody why. Write it in a few words: whoever looks at this later reads them.", "Because"), (refusal.Message, refusal.Field));
        Assert.Throws<RuleViolation>(() => GivenReason.OrNone(typed));
    }

    [Fact]
    public void A_reason_that_is_too_long_or_missing_is_told_where_it_is_typed()
    {
        Assert.Equal("Because", Assert.Throws<RuleViolation>(() => GivenReason.Of(" ")).Field);
        Assert.Equal("Because", Assert.Throws<RuleViolation>(() => GivenReason.Of(new string('r', 201))).Field);
        Assert.Equal("Because", Assert.Throws<RuleViolation>(() => GivenReason.OrNone(new string('r', 4_001))).Field);
    }

    [Fact]
    public void A_reason_that_is_asked_for_is_not_missing_and_another_may_be()
    {
        Assert.Equal("The reason is missing.", Assert.Throws<RuleViolation>(() => GivenReason.Of(" ")).Message);
        Assert.Null(GivenReason.OrNone(" "));
    }
}
