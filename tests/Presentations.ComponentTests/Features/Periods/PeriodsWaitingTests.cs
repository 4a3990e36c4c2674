using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class PeriodsWaitingTests : DeliveryContext
{
    [Fact]
    public async Task A_month_that_waits_is_counted_beside_the_periods_and_named_with_the_way_to_it()
    {
        await CoordinateAsync();
        await SubmitMarchAsync();

        Assert.Equal("1 waiting for you", Render<PeriodsWaiting>().WaitForElement(".badge").TextContent);
        var link = Render<WaitingForYou>().WaitForElement("a");
        Assert.Equal(("1 month to approve", "/periods?state=submitted"), (link.TextContent, link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_presenter_is_told_of_nothing_that_others_decide()
    {
        await SubmitMarchAsync();

        Assert.Equal("", Render<PeriodsWaiting>().Markup.Trim());
        Assert.Equal("", Render<WaitingForYou>().Markup.Trim());
    }
}
