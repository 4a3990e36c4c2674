using Presentations.ComponentTests.Features.Totals;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Campaigns;

public class PackStatesTests : BunitContext
{
    [Fact]
    public void A_state_of_which_nothing_is_known_says_why_and_one_without_counts_says_no_zero()
    {
        var states = Draw(Tables.Row("CA", "California", 2, 2), Tables.Row("ID", "Idaho", 3, 0, 90, 90), Tables.Row("WY", "Wyoming", 0) with { Silence = "not reported" });

        Assert.Equal(["2", "not known", "3", "90", "not reported"], states.FindAll("tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_table_of_one_state_is_named_after_it() =>
        Assert.Equal("Presentations and people reached, Idaho", Draw(Tables.Row("ID", "Idaho", 3, 0, 90, 90)).Find("caption").TextContent);

    private IRenderedComponent<PackStates> Draw(params TotalsRow[] rows) => Render<PackStates>(states => states.Add(p => p.Rows, rows));
}
