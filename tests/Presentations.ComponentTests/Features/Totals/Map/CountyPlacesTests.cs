using Presentations.Domain.Directory;
using Presentations.Web.Features.Totals.Map;

namespace Presentations.ComponentTests.Features.Totals.Map;

public class CountyPlacesTests
{
    private static readonly County Hartford = Of("09003", "Hartford", isCurrent: false);
    private static readonly County Capitol = Of("09110", "Capitol", isCurrent: true);
    private static readonly CountyAlias[] Aliases = [new() { OldFips = "09003", NewFips = "09110", IsOneToOne = false }];

    [Fact]
    public void A_former_county_keeps_its_outline_and_says_what_took_its_place()
    {
        var places = Place(new Dictionary<string, long>());

        var hartford = places.Single(place => place.Fips == "09003");
        Assert.Equal("Hartford (former county): 0 talks; today Capitol", hartford.Title);
        Assert.Null(hartford.Href);
    }

    [Fact]
    public void Talks_recorded_for_a_former_county_can_be_opened() =>
        Assert.Equal("/c/09003", Place(new Dictionary<string, long> { ["09003"] = 5 }).Single(place => place.Fips == "09003").Href);

    [Fact]
    public void Talks_in_a_planning_region_are_not_spread_over_outlines_that_do_not_know_it()
    {
        var places = Place(new Dictionary<string, long> { ["09110"] = 7 });

        Assert.Equal(7, places.Single(place => place.Fips == "09110").Value);
        Assert.Equal(0, places.Single(place => place.Fips == "09003").Value);
        Assert.StartsWith("The outlines are those of 2017. 1 of today's", CountyPlaces.NoteOn(Atlas.CountiesOf("09"), places), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_whose_counties_have_not_changed_needs_no_note() =>
        Assert.Null(CountyPlaces.NoteOn(Atlas.CountiesOf("16"), [new MapPlace("16001", "Ada", "Ada", 1, "1 talk", null)]));

    private static IReadOnlyList<MapPlace> Place(Dictionary<string, long> values) =>
        CountyPlaces.Of(Atlas.CountiesOf("09"), [Hartford, Capitol], Aliases, values, 0, value => $"{value} talks", county => $"/c/{county.Fips}");

    private static County Of(string fips, string name, bool isCurrent) =>
        new() { Fips = fips, StateCode = "CT", Name = name, LegalName = name, IsCurrent = isCurrent, Zone = "America/New_York" };
}
