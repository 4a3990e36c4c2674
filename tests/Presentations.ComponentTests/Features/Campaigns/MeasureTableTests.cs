using Presentations.Web.Features.Campaigns;

namespace Presentations.ComponentTests.Features.Campaigns;

public class MeasureTableTests : BunitContext
{
    [Fact]
    public void What_nobody_has_reported_is_shown_as_not_known_and_a_reported_zero_as_zero()
    {
        var table = Render<MeasureTable>(measures => measures.Add(p => p.Lines,
        [
            new MeasureLine(1, "Complaints investigated", "complaints", true, null, 0, null, 0, 61),
            new MeasureLine(2, "Arrests", "arrests", false, 0, 1, null, 0, 61),
        ]));

        Assert.Equal(["not known", "0 of 61", "not known", "0 of 61"], table.FindAll("tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Equal(["0", "1 of 61", "not known", "0 of 61"], table.FindAll("tbody tr:last-child td").Select(cell => cell.TextContent));
        Assert.Equal("Complaints investigated Unofficial", table.Find("tbody th").TextContent);
        Assert.Equal("Unofficial", Assert.Single(table.FindAll(".badge")).TextContent);
    }
}
