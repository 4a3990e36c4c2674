using Microsoft.AspNetCore.Components;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Directory;

namespace Presentations.ComponentTests.Features.Directory;

public class EditVenuePageTests : DeliveryContext
{
    public EditVenuePageTests() => AddMail();

    [Fact]
    public async Task What_I_typed_of_a_venue_stands_beside_what_somebody_else_saved_and_can_be_saved_then()
    {
        await CoordinateAsync();
        var page = Render<EditVenuePage>(parameters => parameters.Add(one => one.VenueId, Venue));
        page.WaitForElement("input[type=tel]");
        page.Find("input[type=tel]").Change("208 555 0100");
        var other = (await Get<EditVenue>().FindAsync(Venue))!.Form;
        (other.Phone, other.Website) = ("208 555 0199", "https://lincoln.example.org");
        await Get<EditVenue>().SubmitAsync(Venue, other);

        page.Find("form").Submit();
        page.WaitForElement("table");
        Assert.Contains("compare it with what is saved now", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Phone|208 555 0100|208 555 0199", "Website|nothing|https://lincoln.example.org"], page.FindAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith($"/directory/venues/{Venue}", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal("208 555 0100", (await Get<EditVenue>().FindAsync(Venue))!.Form.Phone);
    }
}
