using Presentations.Web.Features.Reports;

namespace Presentations.ComponentTests.Features.Reports;

public class ReportCardTests : BunitContext
{
    [Fact]
    public void Removing_a_report_asks_once_and_says_that_its_mail_ends_too()
    {
        var acts = 0;
        var card = Render<ReportCard>(report => report
            .Add(p => p.Report, new KeepReports.Row(1, "Idaho by month", "/totals/explore", IsMailed: true, SharedWith: "Idaho"))
            .Add(p => p.Act, _ => { acts++; return Task.CompletedTask; }));

        card.Find("button.danger").Click();
        Assert.Equal(0, acts);
        Assert.Equal("Yes, remove it and its monthly mail: Idaho by month", card.Find("button.danger").TextContent);
        card.FindAll("button")[^1].Click();
        Assert.Equal("Remove: Idaho by month", card.Find("button.danger").TextContent);
        card.Find("button.danger").Click();
        card.Find("button.danger").Click();
        Assert.Equal(1, acts);
    }
}
