using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Campaigns;

namespace Presentations.ComponentTests.Features.Campaigns;

public class EditCampaignPageTests : DeliveryContext
{
    [Fact]
    public async Task Everything_that_is_wrong_with_a_campaign_is_said_at_once_beside_its_field()
    {
        await BeAdministratorAsync();
        var page = Render<EditCampaignPage>();
        page.WaitForElement("#field-firstday").Change("1997-03-01");
        page.Find("label.check input").Change(false);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Some fields need a look; each says what it needs.", page.Find("[role=alert]").TextContent));
        Assert.Equal(
            [
                "Give it a name, for example “Operation Broken Heart 2018”.", "1997-03-01 is before 1998, when the program began.", "The last day is missing.",
                "Choose the task forces that take part, or let all take part.",
            ],
            page.FindAll(".validation-message").Select(message => message.TextContent));
        Assert.Equal("1997-03-01", page.Find("#field-firstday").GetAttribute("value"));
    }
}
