using Presentations.Data.Reference;
using Presentations.Domain;

namespace Presentations.IntegrationTests.Reference;

public class PlacesTests
{
    private static readonly ReferenceFiles shipped = ReferenceFiles.Shipped;

    private static readonly Places places =
        new(shipped.ReadStates(), shipped.ReadCounties(), shipped.ReadCountyAliases(), shipped.ReadZips());

    [Theory]
    [InlineData("ca", "CA")]
    [InlineData(" Ca ", "CA")]
    [InlineData("california", "CA")]
    [InlineData("06", "CA")]
    [InlineData("District of Columbia", "DC")]
    [InlineData("D.C.", "DC")]
    [InlineData("Washington, DC", "DC")]
    [InlineData("U.S. Virgin Islands", "VI")]
    public void A_state_is_found_by_code_name_or_number(string text, string code) => Assert.Equal(code, places.State(text)?.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("XX")]
    [InlineData("US")]
    public void What_is_no_state_is_not_found(string? text) => Assert.Null(places.State(text));

    [Theory]
    [InlineData("CA", "Fresno", "06019")]
    [InlineData("CA", "FRESNO COUNTY", "06019")]
    [InlineData("CA", "County of Fresno", "06019")]
    [InlineData("LA", "Orleans", "22071")]
    [InlineData("LA", "Orleans Parish", "22071")]
    [InlineData("LA", "LaSalle Parish", "22059")]
    [InlineData("AK", "Anchorage", "02020")]
    [InlineData("AK", "Juneau City and Borough", "02110")]
    [InlineData("NM", "Doña Ana", "35013")]
    [InlineData("MD", "Prince Georges", "24033")]
    [InlineData("MO", "Saint Charles", "29183")]
    [InlineData("IN", "De Kalb County", "18033")]
    [InlineData("NV", "Carson City", "32510")]
    [InlineData("VA", "James City", "51095")]
    public void A_county_is_found_however_it_is_called(string state, string name, string fips) => Assert.Equal(fips, places.CountyNamed(state, name)?.Fips);

    [Theory]
    [InlineData("MD", "Baltimore", "24005")]
    [InlineData("MD", "Baltimore County", "24005")]
    [InlineData("MD", "Baltimore city", "24510")]
    [InlineData("MO", "City of St. Louis", "29510")]
    [InlineData("VA", "Richmond City", "51760")]
    public void A_name_that_a_county_shares_with_a_city_means_the_county_unless_it_says_city(string state, string name, string fips) =>
        Assert.Equal(fips, places.CountyNamed(state, name)?.Fips);

    [Fact]
    public void A_county_is_looked_for_in_its_state_only() => Assert.Null(places.CountyNamed("UT", "Fresno"));

    [Theory]
    [InlineData("46113", "46102")]
    [InlineData("02270", "02158")]
    [InlineData("51515", "51019")]
    public void A_renamed_county_answers_with_what_it_is_now(string old, string now) => Assert.Equal(now, places.County(old)?.Fips);

    [Theory]
    [InlineData("09003")]
    [InlineData("09007")]
    [InlineData("02261")]
    public void A_county_that_was_split_stays_what_it_was(string fips)
    {
        var county = places.County(fips);

        Assert.Equal(fips, county?.Fips);
        Assert.False(county!.IsCurrent);
    }

    [Fact]
    public void A_zip_leads_to_the_county_with_most_of_its_land() => Assert.Equal("06019", places.CountyOfZip("93701")?.Fips);

    [Theory]
    [InlineData("TX", "48141", "America/Denver")]
    [InlineData("TX", null, "America/Chicago")]
    [InlineData("IN", "18089", "America/Chicago")]
    [InlineData("AZ", null, "America/Phoenix")]
    [InlineData("GU", null, "Pacific/Guam")]
    public void The_zone_is_the_county_s_else_the_state_s(string state, string? county, string zone) => Assert.Equal(zone, places.ZoneOf(state, county));

    [Fact]
    public void The_zone_of_no_state_is_refused_with_a_sentence()
    {
        var refusal = Assert.Throws<RuleViolation>(() => places.ZoneOf("XX", null));

        Assert.Contains("“XX” is not a state", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_zip_and_every_territory_lies_in_a_known_county()
    {
        Assert.All(shipped.ReadZips(), zip => Assert.NotNull(places.County(zip.CountyFips)));
        Assert.All(shipped.ReadTerritories(), territory => Assert.NotNull(places.County(territory.CountyFips)));
    }

    [Theory]
    [InlineData("8701", "08701")]
    [InlineData("601", "00601")]
    [InlineData("93701-1234", "93701")]
    [InlineData("937011234", "93701")]
    [InlineData(" 93701 ", "93701")]
    public void A_zip_gets_its_leading_zeros_back(string text, string zip) => Assert.Equal(zip, ZipText.Of(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NOT AVAILABLE")]
    [InlineData("00000")]
    [InlineData("SW1A 1AA")]
    [InlineData("123456")]
    public void What_is_no_zip_is_left_empty(string? text) => Assert.Null(ZipText.Of(text));
}
