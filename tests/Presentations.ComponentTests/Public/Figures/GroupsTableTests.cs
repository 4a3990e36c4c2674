using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class GroupsTableTests : BunitContext
{
    [Fact]
    public void A_table_wider_than_the_screen_is_scrolled_with_the_keyboard()
    {
        var region = Draw().Find(".table-scroll");

        Assert.Equal(("0", "region", "Presentations, 2018"), (region.GetAttribute("tabindex"), region.GetAttribute("role"), region.GetAttribute("aria-label")));
    }

    [Fact]
    public void What_is_not_known_and_what_stands_elsewhere_is_said_in_few_words()
    {
        var together = new PublishedFigures(2, 0, new Dictionary<AudienceGroup, long> { [AudienceGroup.Unspecified] = 100 }) { Unsplit = new HashSet<AudienceGroup> { AudienceGroup.Youth } };
        var uncounted = new PublishedFigures(2, 2, new Dictionary<AudienceGroup, long>());

        var table = Draw(new("ID", "Idaho", together), new("CA", "California", uncounted), new("WY", "Wyoming", PublishedFigures.None) { Silence = "not reported" });

        Assert.Equal(["2", "100", "in Not split"], table.FindAll("tbody tr:nth-child(1) td").Take(3).Select(cell => cell.TextContent));
        Assert.Equal(["2", "not known", "not known"], table.FindAll("tbody tr:nth-child(2) td").Take(3).Select(cell => cell.TextContent));
        Assert.Equal(["not reported"], table.FindAll("tbody tr:nth-child(3) td").Select(cell => cell.TextContent));
    }

    private IRenderedComponent<GroupsTable> Draw(params ShowPublicTotals.Row[] rows) => Render<GroupsTable>(table => table
        .Add(p => p.Rows, rows).Add(p => p.Total, new("total", "Total", PublishedFigures.None)).Add(p => p.Title, "Presentations, 2018").Add(p => p.FirstColumn, "State"));
}
