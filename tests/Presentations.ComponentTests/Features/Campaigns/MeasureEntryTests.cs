using Microsoft.Extensions.DependencyInjection;
using Presentations.Web.Features.Campaigns;

namespace Presentations.ComponentTests.Features.Campaigns;

public class MeasureEntryTests : BunitContext
{
    [Theory]
    [InlineData("12.5")]
    [InlineData("1000000000000")]
    public void A_number_that_cannot_be_read_is_answered_with_what_would_be_accepted(string typed)
    {
        Services.AddSingleton(new ReportMeasures(null!, TimeProvider.System));
        var entry = Render<MeasureEntry>(form => form.Add(p => p.Row, new ReportMeasures.Row(2, "Arrests", "arrests", IsUnofficial: true, [])).Add(p => p.CampaignId, 1).Add(p => p.Code, "ID"));

        entry.Find("input[type=number]").Change(typed);

        Assert.Equal("Type a whole number from 0 to 100,000,000.", entry.Find(".validation-message").TextContent);
    }
}
