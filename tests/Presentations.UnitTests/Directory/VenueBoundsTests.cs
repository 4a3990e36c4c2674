using Presentations.Domain;
using Presentations.Domain.Directory;

namespace Presentations.UnitTests.Directory;

public class VenueBoundsTests
{
    private static readonly VenueFacts Borah = new("Borah High School", "ID", "America/Boise") { City = "Boise", Zip = "83709" };

    [Fact]
    public void A_venue_is_looked_for_by_name_city_and_ZIP() =>
        Assert.Equal(" borah high school boise 83709", new Venue(VenueKind.PublicSchool, Borah).SearchName);

    [Theory]
    [InlineData("8370")]
    [InlineData("83709-1234")]
    [InlineData("A3709")]
    public void What_is_no_ZIP_is_refused(string zip) =>
        Assert.Equal($"“{zip}” is not a ZIP code; it has five digits.", Refusal(Borah with { Zip = zip }));

    [Fact]
    public void A_venue_needs_a_name() => Assert.Equal("The venue's name is missing.", Refusal(Borah with { Name = "  " }));

    [Fact]
    public void Its_texts_have_bounds()
    {
        Assert.Equal("The venue's name can hold at most 200 characters; this is 201.", Refusal(Borah with { Name = new string('n', 201) }));
        Assert.Equal("The street can hold at most 200 characters; this is 201.", Refusal(Borah with { Street = new string('s', 201) }));
        Assert.Equal("The city can hold at most 200 characters; this is 201.", Refusal(Borah with { City = new string('c', 201) }));
        Assert.Equal("The phone number can hold at most 40 characters; this is 41.", Refusal(Borah with { Phone = new string('1', 41) }));
    }

    private static string Refusal(VenueFacts facts) => Assert.Throws<RuleViolation>(() => new Venue(VenueKind.PublicSchool, facts)).Message;
}
