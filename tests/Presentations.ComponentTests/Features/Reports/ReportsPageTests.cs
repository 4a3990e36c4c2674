using Microsoft.AspNetCore.Components;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Reports;

namespace Presentations.ComponentTests.Features.Reports;

public class ReportsPageTests : DeliveryContext
{
    public ReportsPageTests() => AddMail();

    [Fact]
    public void The_form_says_in_words_what_is_kept()
    {
        var card = Open("/totals/explore?from=2018-03-01&to=2018-05-31&by=month");

        Assert.Equal("March–May 2018: By month, all kinds. Recorded figures. Look at it", card.QuerySelector("p")!.TextContent);
        Assert.NotNull(card.QuerySelector("form"));
    }

    [Theory]
    [InlineData("/totals/explore?from=2018-05-31&to=2018-03-01", "The range ends on 2018-03-01, before it begins on 2018-05-31.")]
    [InlineData("/totals/compare?state=ID", "Only a question of the totals can be saved, and no comparison; open it first.")]
    public void What_the_totals_refuse_has_no_form_to_keep_it(string address, string sentence)
    {
        var card = Open(address);

        Assert.Equal($"This question cannot be kept: {sentence}", card.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(address, card.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null(card.QuerySelector("form"));
    }

    private AngleSharp.Dom.IElement Open(string address)
    {
        Get<NavigationManager>().NavigateTo($"/reports?save={Uri.EscapeDataString(address)}");
        return Render<ReportsPage>().WaitForElement("section.card:has(a)");
    }
}
