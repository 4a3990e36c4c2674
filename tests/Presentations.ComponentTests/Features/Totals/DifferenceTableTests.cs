using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Totals;

public class DifferenceTableTests : BunitContext
{
    [Fact]
    public void Each_line_says_which_talk_what_who_and_why_and_the_shares_add_up()
    {
        CompareTotals.Row[] rows =
        [
            new(201803, "Idaho", DifferenceCause.Restated, 17, "People: 6-8 20 → 6-8 25", "Pat Okafor", new DateTime(2018, 6, 17), "the school counted again", new Figures(0, 0, 5, 5, 0)),
            new(201804, "Utah", DifferenceCause.Returned, null, "The month was sent back, and has not come again", "Ben Whitlock", new DateTime(2018, 6, 18), "a school is missing", new Figures(-2, 0, -40, -40, 0)),
        ];
        var table = Render<DifferenceTable>(parameters => parameters.Add(p => p.Rows, rows).Add(p => p.Counted, "Sessions of all kinds"));

        Assert.Contains("Sessions of all kinds", table.FindAll("thead th").Select(head => head.TextContent));
        var first = table.Find("tbody tr");
        Assert.Equal("/presentations/17", first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Restatement, approved by Pat Okafor on Jun 17, 2018: the school counted again", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(["−2", "−35", "−35", "0"], table.FindAll("tfoot td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Nothing_changed_is_a_sum_of_nothing() =>
        Assert.Equal(["0", "0", "0", "0"], Render<DifferenceTable>(parameters => parameters.Add(p => p.Rows, []).Add(p => p.Counted, "Presentations")).FindAll("tfoot td").Select(cell => cell.TextContent));
}
