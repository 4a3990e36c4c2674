using Presentations.ComponentTests.Features.Totals;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.Web.Public.Figures;

namespace Presentations.ComponentTests.Public.Figures;

public class TrendChartTests : BunitContext
{
    [Fact]
    public void Every_month_of_the_range_has_its_bar_also_one_without_a_talk()
    {
        var chart = Render<TrendChart>(trend => trend
            .Add(p => p.Table, Tables.Of(TotalsBy.Month, Tables.Row("2018-03", "March 2018", 8), Tables.Row("2018-05", "May 2018", 4)))
            .Add(p => p.Days, new DateRange(new(2018, 3, 5), new(2018, 5, 31))));

        Assert.Equal(["March 2018: 8", "April 2018: 0", "May 2018: 4"], chart.FindAll("rect title").Select(title => title.TextContent));
        Assert.Equal(["100", "0", "50"], chart.FindAll("rect").Select(bar => bar.GetAttribute("height")));
        Assert.Equal(2, chart.FindAll("details tbody tr").Count);
    }
}
