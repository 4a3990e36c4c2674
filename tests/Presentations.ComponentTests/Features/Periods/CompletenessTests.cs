using Presentations.Domain.Periods;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class CompletenessTests : BunitContext
{
    private static readonly CalendarPeriod InMarch = new(ReportingCalendar.Month, 2018, 3);

    [Fact]
    public void A_tile_says_where_a_task_force_stands_by_letter_and_word_not_by_colour_alone()
    {
        var tiles = Render<CompletenessTiles>(part => part.Add(p => p.Rows, [Row("ID", PeriodStanding.Approved), Row("WY", PeriodStanding.NotReported)]).Add(p => p.Period, InMarch));

        Assert.Equal(["A ID: Approved", "– WY: Not reported"], tiles.FindAll("li").Select(tile => tile.TextContent.Trim()));
        Assert.Equal("/periods/WY/2018-03", tiles.FindAll("li a")[1].GetAttribute("href"));
    }

    [Fact]
    public void A_row_tells_the_periods_before_to_those_who_do_not_see_them()
    {
        var view = new ShowCompleteness.View(InMarch, new DateOnly(2018, 4, 15), [InMarch], [Row("ID", PeriodStanding.Returned)], PeriodCompleteness.Count([PeriodStanding.Returned], 1), IsPartOnly: false);

        var table = Render<CompletenessTable>(part => part.Add(p => p.View, view));

        Assert.Contains("March 2018: Returned, late;", table.Find(".history").TextContent, StringComparison.Ordinal);
        Assert.All(table.FindAll("tbody td"), cell => Assert.False(string.IsNullOrEmpty(cell.GetAttribute("data-label"))));
    }

    private static ShowCompleteness.Row Row(string code, PeriodStanding standing) => new(code, $"{code} Task Force", code, [new PeriodReport(standing, Punctuality.Late, null)]);
}
