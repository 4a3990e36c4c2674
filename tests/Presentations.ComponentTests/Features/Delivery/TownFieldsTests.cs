using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class TownFieldsTests : DeliveryContext
{
    private readonly PlaceForm place = new() { KnownAs = PlaceKnownAs.NewVenue };

    [Fact]
    public async Task A_zip_of_another_state_is_pointed_out()
    {
        var fields = await OpenAsync();
        fields.Find("#place-zip").Input("10001");
        fields.WaitForAssertion(() => Assert.Equal(("NY", "36061"), (place.StateCode, place.CountyFips)));
        Assert.Empty(fields.FindAll(".callout"));

        fields.Find("#place-state").Change("ID");

        fields.WaitForAssertion(() => Assert.Equal("ZIP 10001 lies in New York, not in Idaho. As it stands, the talk counts in Idaho.", fields.Find(".callout").TextContent));
    }

    [Fact]
    public async Task A_city_that_is_known_elsewhere_is_pointed_out()
    {
        var fields = await OpenAsync();
        fields.Find("#place-state").Change("ID");
        fields.Find("#place-city").Input("Brooklyn");

        fields.WaitForAssertion(() => Assert.StartsWith("Brooklyn is known in", fields.Find(".callout").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_county_of_a_zip_goes_with_it_and_a_chosen_one_stays()
    {
        var fields = await OpenAsync();
        fields.Find("#place-zip").Input("83702");
        fields.WaitForAssertion(() => Assert.Equal("16001", place.CountyFips));
        fields.Find("#place-zip").Input("8370");
        fields.WaitForAssertion(() => Assert.Null(place.CountyFips));

        fields.Find("#place-county").Change("16001");
        fields.Find("#place-zip").Input("837");
        fields.WaitForAssertion(() => Assert.Equal(("837", "16001"), (place.Zip, place.CountyFips)));
    }

    private async Task<IRenderedComponent<TownFields>> OpenAsync()
    {
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            db.States.Add(new UsState { Code = "NY", Fips = "36", Name = "New York", Kind = StateKind.State, Zone = "America/New_York" });
            db.Counties.Add(new County { Fips = "36061", StateCode = "NY", Name = "New York", LegalName = "New York County", IsCurrent = true, Zone = "America/New_York" });
            db.ZipAreas.Add(new ZipArea { Zip = "10001", CountyFips = "36061", StateCode = "NY", Counties = 1 });
            await db.SaveChangesAsync();
        }
        var choices = await ChoicesAsync();
        return Render<TownFields>(fields => fields.Add(one => one.Place, place).Add(one => one.Choices, choices).Add(one => one.WithZip, true));
    }
}
