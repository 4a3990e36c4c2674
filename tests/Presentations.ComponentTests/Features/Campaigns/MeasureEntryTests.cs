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
        var entry = Entry();

        entry.Find("input[type=number]").Change(typed);

        Assert.Equal("Type a whole number from 0 to 100,000,000.", entry.Find(".validation-message").TextContent);
    }

    [Theory]
    [InlineData("12.5")]
    [InlineData("200000000")]
    [InlineData("-3")]
    public void Everything_that_is_wrong_is_said_at_once_and_once_and_what_was_typed_is_kept(string typed)
    {
        var entry = Entry();
        entry.Find("form").Submit();
        Assert.Equal(
            ["Type the number; leave the measure out as long as it is not known.", "Say where the number is from, for example “case system, counted on May 31”."],
            entry.FindAll(".validation-message").Select(message => message.TextContent));

        entry.Find("input[type=number]").Change(typed);
        entry.Find("#measure-2-source").Change(new string('x', 201));
        entry.Find("form").Submit();

        Assert.Equal(
            ["Type a whole number from 0 to 100,000,000.", "The source can hold at most 200 characters."], entry.FindAll(".validation-message").Select(message => message.TextContent));
        Assert.Equal("Some fields need a look; each says what it needs.", entry.Find("[role=alert]").TextContent);
        Assert.Equal((typed, 201), (entry.Find("input[type=number]").GetAttribute("value"), entry.Find("#measure-2-source").GetAttribute("value")!.Length));
    }

    private IRenderedComponent<MeasureEntry> Entry()
    {
        Services.AddSingleton(new ReportMeasures(null!, TimeProvider.System));
        return Render<MeasureEntry>(form => form.Add(p => p.Row, new ReportMeasures.Row(2, "Arrests", "arrests", IsUnofficial: true, [])).Add(p => p.CampaignId, 1).Add(p => p.Code, "ID"));
    }
}
