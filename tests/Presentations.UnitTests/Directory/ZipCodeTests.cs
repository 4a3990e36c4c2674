using Presentations.Domain.Directory;

namespace Presentations.UnitTests.Directory;

public class ZipCodeTests
{
    [Theory]
    [InlineData("83702", "83702")]
    [InlineData(" 83702-1234 ", "83702")]
    public void Five_digits_are_a_ZIP_and_the_four_after_the_dash_are_left_out(string typed, string zip)
    {
        Assert.Equal(zip, ZipCode.Typed(typed));
        Assert.True(ZipCode.IsOne(zip));
    }

    [Theory]
    [InlineData("8370")]
    [InlineData("ABCDE")]
    [InlineData("٨٣٧٠٢")]
    [InlineData("83702-12")]
    [InlineData("83702-ABCD")]
    [InlineData("ABCDE-1234")]
    public void What_is_no_ZIP_stays_as_it_was_typed_and_is_none(string typed)
    {
        Assert.Equal(typed, ZipCode.Typed(typed));
        Assert.False(ZipCode.IsOne(typed));
    }

    [Fact]
    public void Nothing_typed_is_no_ZIP() => Assert.Null(ZipCode.Typed("  "));
}
