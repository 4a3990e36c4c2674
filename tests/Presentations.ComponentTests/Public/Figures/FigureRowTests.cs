using Presentations.Domain.Delivery;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class FigureRowTests : BunitContext
{
    [Theory]
    [InlineData(1, Kind.OutreachEvent, "outreach event")]
    [InlineData(2, Kind.OutreachEvent, "outreach events")]
    [InlineData(1, null, "presentation of all kinds")]
    [InlineData(0, null, "presentations of all kinds")]
    public void One_of_a_thing_is_singular(long number, Kind? kind, string words) =>
        Assert.Equal(words, Render<FigureRow>(row => row.Add(one => one.Figures, new Domain.Totals.Figures(number, 0, 20, 20, 0)).Add(one => one.Kind, kind)).Find(".figure span").TextContent);
}
