using Presentations.Domain;
using Presentations.Domain.Delivery;

namespace Presentations.UnitTests.Delivery;

public class AttendanceBoundsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_count_of_one_to_a_hundred_thousand_is_kept(int people) =>
        Assert.Equal(people, Unsplit(people).Contacts);

    [Theory]
    [InlineData(-1, "-1 people is not a count that can be right; 0 to 100,000 for each audience is.")]
    [InlineData(100_001, "100,001 people is not a count that can be right; 0 to 100,000 for each audience is.")]
    public void A_count_beyond_that_is_refused(int people, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleViolation>(() => Unsplit(people)).Message);

    [Fact]
    public void A_refusal_names_the_audience_whose_count_is_wrong() =>
        Assert.Equal("6-8", Assert.Throws<RuleViolation>(() => Attendance.Of([new("3-5", 28), new("6-8", 100_001)], CountingBasis.Counted)).Field);

    [Fact]
    public void Zero_is_refused_unless_it_is_said_that_nobody_came()
    {
        Assert.Equal("The count adds up to 0. Leave it empty when it is not known, or say that nobody came.",
            Assert.Throws<RuleViolation>(() => Unsplit(0)).Message);
        Assert.Equal(0, Attendance.NobodyCame.Contacts);
    }

    [Fact]
    public void Zero_for_one_audience_beside_another_with_people_is_fine() =>
        Assert.Equal(28, Attendance.Of([new("3-5", 28), new("parents", 0)], CountingBasis.Counted).Contacts);

    [Fact]
    public void Missing_is_not_zero() => Assert.Null(Attendance.Of([new("3-5", null)], CountingBasis.Counted).Contacts);

    [Fact]
    public void Every_audience_at_its_bound_still_adds_up() =>
        Assert.Equal(1_200_000, Attendance.Of(Enumerable.Range(1, 12).Select(number => KeyValuePair.Create<string, int?>($"a{number}", 100_000)), CountingBasis.Estimate).Contacts);

    private static Attendance Unsplit(int people) => Attendance.Of([new(Audience.Unspecified, people)], CountingBasis.Counted);
}
