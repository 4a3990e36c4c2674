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

    [Fact]
    public void A_state_that_is_known_in_part_is_marked_beside_its_name_and_the_mark_is_explained_and_no_other_is()
    {
        var some = new PublishedFigures(2, 0, new Dictionary<AudienceGroup, long> { [AudienceGroup.Youth] = 100 });

        var table = Draw(new ShowPublicTotals.Row("ID", "Idaho", some) { IsInPart = true }, new("UT", "Utah", some));

        Assert.Equal(["Idaho in part", "Utah"], table.FindAll("tbody tr:not(.total) th").Select(name => name.TextContent));
        Assert.Equal(["Idaho", "Utah"], table.FindAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(" in part", table.FindAll("tbody th small").Single().TextContent);
        Assert.Equal(["2", "100"], table.FindAll("tbody tr:first-child td").Take(2).Select(cell => cell.TextContent));
        Assert.Equal("Total", table.Find(".total th").TextContent);
        Assert.Equal("In part: not every month of the task forces there is in these figures yet.", table.Find(".table-scroll + p.caption").TextContent);
    }

    [Fact]
    public void A_table_without_such_a_state_explains_no_mark()
    {
        var table = Draw(new ShowPublicTotals.Row("UT", "Utah", PublishedFigures.None));

        Assert.Empty(table.FindAll("small, p.caption"));
    }

    private IRenderedComponent<GroupsTable> Draw(params ShowPublicTotals.Row[] rows) => Render<GroupsTable>(table => table
        .Add(p => p.Rows, rows).Add(p => p.Total, new("total", "Total", PublishedFigures.None)).Add(p => p.Title, "Presentations, 2018").Add(p => p.FirstColumn, "State").Add(p => p.Href, row => $"/totals/{row.Key}"));
}
