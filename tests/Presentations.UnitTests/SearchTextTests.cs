using FsCheck;
using FsCheck.Fluent;
using Presentations.Domain;

namespace Presentations.UnitTests;

public class SearchTextTests
{
    [Theory]
    [InlineData("  Peña  Blanca Elem. (K-5)", "pena blanca elem k 5")]
    [InlineData("St. Mary’s", "st marys")]
    [InlineData("", "")]
    public void Case_accents_and_punctuation_make_no_difference(string text, string expected) => Assert.Equal(expected, SearchText.Of(text));

    [Fact]
    public void Half_a_character_is_no_letter() => Assert.Equal("lincoln school", SearchText.Of("Lincoln\uD83C School\uDFEB\uFFFE"));

    [Fact]
    public void Whatever_is_typed_can_be_looked_for() => Prop.ForAll(
        Gen.OneOf(Gen.Choose(0, 0xFFFF), Gen.Choose(0xD800, 0xDFFF), Gen.Choose(0xFFF0, 0xFFFF), Gen.Choose(' ', '~')).Select(unit => (char)unit).ArrayOf().ToArbitrary(),
        typed => SearchText.Of(new string(typed)) is var text && text == SearchText.Of(text)).QuickCheckThrowOnFailure();
}
