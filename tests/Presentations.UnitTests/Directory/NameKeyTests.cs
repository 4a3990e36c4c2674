using Presentations.Domain.Directory;

namespace Presentations.UnitTests.Directory;

public class NameKeyTests
{
    [Theory]
    [InlineData("Lincoln Elementary School", "Lincoln Elem.")]
    [InlineData("St. Mary's HS", "Saint Marys High School")]
    [InlineData("Nampa PD", "Nampa Police Department")]
    [InlineData("Ada County Sheriff's Office", "Sheriff, Ada Co.")]
    public void Two_ways_of_writing_a_name_are_equal(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Lincoln Elementary", "Lincoln Middle School")]
    [InlineData("Fire Station 12", "Fire Station 13")]
    [InlineData("North High School", "South High School")]
    public void Different_places_are_not(string one, string other)
    {
        Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));
        Assert.False(NameKey.IsMisspelling(one, other));
    }

    [Fact]
    public void A_letter_or_two_wrong_is_a_misspelling_and_a_number_is_not()
    {
        Assert.True(NameKey.IsMisspelling("Caldwell Police Department", "Cladwell Police Dept"));
        Assert.False(NameKey.IsMisspelling("Troop District 100000", "Troop District 100001"));
    }
}
