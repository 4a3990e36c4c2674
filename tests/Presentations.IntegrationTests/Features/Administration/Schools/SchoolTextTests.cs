using Presentations.Web.Features.Administration.Schools;

namespace Presentations.IntegrationTests.Features.Administration.Schools;

public class SchoolTextTests
{
    [Theory]
    [InlineData("8066752554", "(806) 675-2554")]
    [InlineData("(251) 986-8143", "(251) 986-8143")]
    [InlineData("1-251-986-8143", "(251) 986-8143")]
    [InlineData("NOT AVAILABLE", "")]
    [InlineData("(999) 999-9999", "")]
    [InlineData("675-2554", "")]
    [InlineData("M", "")]
    public void A_phone_number_has_ten_digits_or_is_not_known(string cell, string phone) => Assert.Equal(phone, SchoolText.Phone(cell));

    [Theory]
    [InlineData("KG", false, "KG")]
    [InlineData("5", false, "05")]
    [InlineData("N", false, "")]
    [InlineData("1", true, "UG")]
    [InlineData("3", true, "PK")]
    [InlineData("5", true, "KG")]
    [InlineData("6", true, "01")]
    [InlineData("17", true, "12")]
    [InlineData("18", true, "")]
    public void A_grade_reads_alike_from_both_ways_of_numbering(string cell, bool surveyCodes, string grade) => Assert.Equal(grade, SchoolText.Grade(cell, surveyCodes));

    [Theory]
    [InlineData("30.41080229", "-87.60078973", "30.410802", "-87.60079")]
    [InlineData("13.45", "144.75", "13.45", "144.75")]
    [InlineData("0", "0", "", "")]
    [InlineData("30.4", "87.6", "", "")]
    [InlineData("M", "M", "", "")]
    public void Coordinates_outside_the_United_States_are_not_known(string latitude, string longitude, string north, string east) =>
        Assert.Equal((north, east), SchoolText.Coordinates(latitude, longitude));
}
