using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class CountiesTableTests : BunitContext
{
    [Fact]
    public void Small_counties_stand_in_one_line_and_the_total_is_of_all()
    {
        var table = Render<CountiesTable>(parameters => parameters
            .Add(p => p.Rows, [Row("16001", "Ada County", 60), Row("other", "Other counties (2)", 24)])
            .Add(p => p.Total, Row("total", "Total", 84)).Add(p => p.Title, "Presentations by county, 2018."));

        Assert.Equal(["Ada County 60", "Other counties (2) 24", "Total 84"], table.FindAll("tbody tr, tfoot tr").Select(row => $"{row.Children[0].TextContent} {row.Children[2].TextContent}"));
        Assert.Equal("Presentations by county, 2018.", table.Find("caption").TextContent);
        Assert.Empty(table.FindAll("p"));
    }

    [Fact]
    public void Counties_that_stand_together_say_why()
    {
        var table = Render<CountiesTable>(parameters => parameters
            .Add(p => p.Rows, [Row("16001", "Ada County", 60), Row("other", "Other counties (2)", 24) with { Pooled = 2 }]).Add(p => p.Total, Row("total", "Total", 84)).Add(p => p.Title, "Presentations by county, 2018."));

        Assert.StartsWith("“Other counties” are those where too few people were reached in a month to be shown alone", table.Find("p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_and_quarters_are_chosen_without_a_script()
    {
        var tables = NamedTable.Between(new(2018, 1, 1), new(2018, 4, 1));
        var picker = Render<TablePicker>(parameters => parameters.Add(p => p.Tables, tables).Add(p => p.Chosen, tables[0]));

        Assert.Equal(["2018", "fy2018", "2018-q2", "2018-q1"], picker.FindAll("option").Select(option => option.GetAttribute("value")));
        Assert.Equal("2018", picker.Find("option[selected]").GetAttribute("value"));
        Assert.Equal("get", picker.Find("form").GetAttribute("method"));
    }

    private static ShowPublicTotals.Row Row(string key, string name, int people) =>
        new(key, name, new PublishedFigures(2, 0, new Dictionary<AudienceGroup, long> { [AudienceGroup.Unspecified] = people }));
}
