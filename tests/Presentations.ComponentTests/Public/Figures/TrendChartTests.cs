using Presentations.ComponentTests.Features.Totals;
using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;
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

    [Fact]
    public void A_period_known_only_as_a_sum_stands_under_its_months_with_qualifier_and_source_and_raises_no_bar()
    {
        var summary = new Summarized(1, "ID", null, Kind.Presentation, new DateRange(new(2018, 4, 1), new(2018, 5, 31)), 1_245, 99_000, new Dictionary<string, int>(), Qualifier.MoreThan, "Yearly report", Overlaps: false);
        var chart = Render<TrendChart>(trend => trend
            .Add(p => p.Table, Tables.Of(TotalsBy.Month, Tables.Row("2018-03", "March 2018", 8)))
            .Add(p => p.Days, new DateRange(new(2018, 3, 1), new(2018, 6, 30)))
            .Add(p => p.Summaries, [new SummaryLine("Idaho", summary)]));

        Assert.Equal("April–May 2018: Idaho, more than 1,245 presentations to more than 99,000 people (Yearly report)", chart.Find(".spans li").TextContent);
        Assert.Equal("margin-left: 25%; width: 50%", chart.Find(".spans i").GetAttribute("style"));
        Assert.Equal(["100", "0", "0", "0"], chart.FindAll("rect").Select(bar => bar.GetAttribute("height")));
    }
}
