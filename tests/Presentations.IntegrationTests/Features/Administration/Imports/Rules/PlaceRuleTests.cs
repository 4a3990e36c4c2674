using Presentations.Domain.Directory;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

public class PlaceRuleTests
{
    private const string Map = """{ "source": "x", "date": { "value": "3/14/2018" }, "state": "State", "county": "County", "zip": "ZIP", "city": "City", "venue": "School" }""";

    [Theory]
    [InlineData("ID", "Ada", "16001")]
    [InlineData("id", "Ada County", "16001")]
    [InlineData("Idaho", "ADA CO", "16001")]
    [InlineData("ID", "16001", "16001")]
    [InlineData("ID", "001", "16001")]
    [InlineData("", "16001", "16001")]
    [InlineData("", "Ada County, ID", "16001")]
    [InlineData("AL", "1001", "01001")]
    [InlineData("MD", "Baltimore city", "24510")]
    public void A_county_is_found_by_name_or_FIPS_code(string state, string county, string fips) => Assert.Equal(fips, Place(state, county)!.CountyFips);

    [Fact]
    public void A_ZIP_tells_state_county_and_zone_where_the_log_does_not()
    {
        var place = Place("", "", "79901")!;

        Assert.Equal(("TX", "48141", "79901", "America/Denver"), (place.StateCode, place.CountyFips, place.Zip, place.Zone));
    }

    [Fact]
    public void A_state_without_county_stays_without_county()
    {
        var place = Place("ID", "")!;

        Assert.Equal(("ID", null, "America/Boise"), (place.StateCode, place.CountyFips, place.Zone));
    }

    [Fact]
    public void A_ZIP_that_lost_its_zero_gets_it_back() => Assert.Equal("02110", Place("MA", "", "2110")!.Zip);

    [Fact]
    public void City_and_venue_are_taken_as_they_are()
    {
        var place = Place("", "", "", "Boise, ID", "North Junior High")!;

        Assert.Equal(("ID", "Boise", "North Junior High"), (place.StateCode, place.City, place.VenueName));
    }

    [Fact]
    public void A_value_table_leads_from_a_borough_to_its_county()
    {
        const string Boroughs = """{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "NY" }, "county": { "column": "Borough", "values": { "Bronx": "36005", "Brooklyn": "36047" } } }""";

        var place = SampleLog.Row(Boroughs, ("Borough", "BROOKLYN"))!.Talk!.Place;

        Assert.Equal(("NY", "36047"), (place.StateCode, place.CountyFips));
    }

    [Theory]
    [InlineData("XX", "", "", "state", "is not a state")]
    [InlineData("", "", "", "state", "The row has no state")]
    [InlineData("ID", "Fresno", "", "county", "is not a county of ID")]
    [InlineData("CA", "Fersno", "", "county", "Did you mean “Fresno”?")]
    [InlineData("ID", "06019", "", "county", "lies in CA; the row says ID")]
    [InlineData("ID", "99999", "", "county", "is not the FIPS code of a county")]
    [InlineData("ID", "", "8370", "zip", "")]
    [InlineData("ID", "", "83", "zip", "is not a ZIP code")]
    public void A_place_that_cannot_be_is_rejected_with_the_reason(string state, string county, string zip, string field, string sentence)
    {
        var row = Row(state, county, zip);
        if (sentence.Length == 0)
        {
            Assert.False(row.IsRejected);
            return;
        }

        Assert.Equal(field, Assert.Single(row.Problems).Field);
        Assert.Contains(sentence, row.Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NE", "10018", "Manhattan", "zip", "ZIP 10018 (Manhattan) lies in NY, the row says NE; it is counted in NE, without a county.")]
    [InlineData("NE", "", "New York", "city", "New York is known in NY, the row says NE; it is counted in NE.")]
    public void A_city_coded_in_another_state_is_counted_as_coded_with_a_warning(string state, string zip, string city, string field, string sentence)
    {
        var row = Row(state, "", zip, city);

        Assert.Equal(("NE", null), (row.Talk!.Place.StateCode, row.Talk.Place.CountyFips));
        Assert.Equal((field, sentence), (row.Warnings[0].Field, row.Warnings[0].Sentence));
    }

    [Fact]
    public void A_county_decides_the_owner_else_the_only_task_force_of_the_state_else_its_desk()
    {
        Assert.Equal("CA-FRESNO", Owner(Row("CA", "Fresno")));
        Assert.Equal("ID", Owner(Row("ID", "")));
        Assert.Equal("CA-DESK", Owner(Row("CA", "")));
        Assert.Equal("TX-DESK", Owner(Row("TX", "Travis")));
    }

    [Fact]
    public void A_row_that_goes_to_a_state_desk_says_why()
    {
        Assert.Contains("The county is not known, and without it no task force of CA can be told", Row("CA", "").Warnings[0].Sentence, StringComparison.Ordinal);
        Assert.Contains("The task force of Travis County is not known", Row("TX", "Travis").Warnings[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapping_may_name_the_owner_for_all_rows_or_in_a_column()
    {
        const string Named = """{ "source": "x", "date": { "value": "3/14/2018" }, "state": "State", "taskForce": { "column": "TF", "values": { "Central CA": "CA-FRESNO" } } }""";

        Assert.Equal("CA-FRESNO", Owner(SampleLog.Row(Named, ("State", "NV"), ("TF", "Central CA"))!));
        Assert.Equal("NV-DESK", Owner(SampleLog.Row(Named, ("State", "NV"), ("TF", "nv-desk"))!));
        Assert.True(SampleLog.Row(Named, ("State", "NV"), ("TF", "somebody"))!.IsRejected);
    }

    [Fact]
    public void A_talk_for_several_states_needs_a_named_owner()
    {
        Assert.Equal("taskForce", Assert.Single(Row("US", "").Problems).Field);
        Assert.Equal("US", SampleLog.Row("""{ "source": "x", "date": { "value": "3/14/2018" }, "state": { "value": "US" }, "taskForce": { "value": "ID" } }""", ("City", ""))!.Talk!.Place.StateCode);
    }

    private static Presentations.Web.Features.Administration.Imports.Rules.ReadRow Row(string state, string county, string zip = "", string city = "", string school = "") =>
        SampleLog.Row(Map, ("State", state), ("County", county), ("ZIP", zip), ("City", city), ("School", school))!;

    private static Place? Place(string state, string county, string zip = "", string city = "", string school = "") => Row(state, county, zip, city, school).Talk?.Place;

    private static string Owner(Presentations.Web.Features.Administration.Imports.Rules.ReadRow row) => SampleLog.Book.Owners.Single(owner => owner.Id == row.OwnerId).Code;
}
