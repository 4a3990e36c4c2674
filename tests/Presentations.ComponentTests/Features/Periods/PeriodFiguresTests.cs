using Presentations.Domain.Delivery;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class PeriodFiguresTests : BunitContext
{
    [Fact]
    public void What_restatements_take_away_and_add_has_a_sign()
    {
        var line = new ShowPeriod.FigureLine(Kind.Presentation, new Figures(4, 0, 1_035, 1_035, 0), new Figures(3, 0, 2_311, 2_311, 0), new Figures(1, 0, -1_276, -1_276, 0));
        var figures = Render<PeriodFigures>(period => period.Add(p => p.View, new ShowPeriod.View(
            "ID", "Idaho", 201803, 1, new SeenMonth(1), PeriodStatus.Approved, true, new DateOnly(2018, 4, 15), false, null, [line], [], [], [], false, null)));

        Assert.Equal(["Approved restatements", "+1", "0", "−1,276", "−1,276"], figures.FindAll("tbody tr:nth-child(2) td").Select(cell => cell.TextContent));
    }
}
