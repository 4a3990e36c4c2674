using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Web.Features.Campaigns;

namespace Presentations.ComponentTests.Features.Campaigns;

public class StateFigurePageTests : DeliveryContext
{
    [Fact]
    public async Task Everything_that_is_wrong_with_a_stated_number_is_said_at_once_beside_its_field()
    {
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            (await db.Members.FindAsync(Ada))!.Join(Role.Administrator, null);
            await db.SaveChangesAsync();
        }
        var page = Render<StateFigurePage>(parameters => parameters.Add(one => one.FigureId, 1));
        page.WaitForElement("#field-value").Change("12.5");
        page.Find("#field-sinceyear").Change("1700");
        page.Find("#field-source").Change("");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Some fields need a look; each says what it needs.", page.Find("[role=alert]").TextContent));
        Assert.Equal(
            [
                "Type a whole number from 0 to 100,000,000.", "The year is 1998 to that of the day until which the number holds, or empty.", "Say who stated it, where and when.",
                "Say why it is changed: figures as of an earlier day keep what it said.",
            ],
            page.FindAll(".validation-message").Select(message => message.TextContent));
        Assert.Equal("12.5", page.Find("#field-value").GetAttribute("value"));
    }
}
