using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Periods;
using Presentations.Web.Features.Campaigns;

namespace Presentations.ComponentTests.Features.Campaigns;

public class ReportMeasuresPageTests : DeliveryContext
{
    [Fact]
    public async Task What_I_typed_stays_beside_the_number_that_somebody_else_reported_and_can_be_reported_then()
    {
        await CoordinateAsync();
        var (campaign, measure) = await CampaignAsync();
        var page = Render<ReportMeasuresPage>(parameters => parameters.Add(one => one.CampaignId, campaign).Add(one => one.Code, "ID"));
        page.WaitForElement("input[type=number]").Change("12");
        page.Find($"#measure-{measure}-source").Change("Case system");
        await Get<ReportMeasures>().SubmitAsync(campaign, "ID", new() { MeasureId = measure, Value = 15, Source = "Monthly sheet" });

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Somebody has reported this number", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Monthly sheet", page.Find("ol").TextContent, StringComparison.Ordinal);
        Assert.Equal(("12", true), (page.Find("input[type=number]").GetAttribute("value"), page.Find("details").HasAttribute("open")));

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("ol li").Count));
        Assert.Equal("", page.Find("input[type=number]").GetAttribute("value") ?? "");
    }

    private async Task<(int Campaign, int Measure)> CampaignAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var measure = db.Measures.Add(new Measure("Offenders located", "offenders", isUnofficial: false)).Entity;
        await db.SaveChangesAsync();
        var campaign = db.Campaigns.Add(new Campaign(Guid.NewGuid(), new CampaignFacts("Spring", new DateOnly(2018, 3, 1), new DateOnly(2018, 5, 31), null, null, [measure]))).Entity;
        await db.SaveChangesAsync();
        return (campaign.Id, measure.Id);
    }
}
