using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Totals;

public class PeriodChoiceTests
{
    [Fact]
    public void Every_choice_means_the_days_that_lead_back_to_it_or_to_its_twin() => Assert.All(PeriodChoice.All, choice =>
    {
        var days = PeriodChoice.Read(choice.Value, "2018")!.Value;
        var found = PeriodChoice.Of(days)!.Value;
        Assert.Equal(days, PeriodChoice.Read(found.Choice.Value, $"{found.Year}"));
    });

    [Theory]
    [InlineData("quarter-2", "99999")]
    [InlineData("quarter-2", "")]
    [InlineData("quarter-9", "2018")]
    [InlineData("", "2018")]
    public void What_is_no_period_means_no_days(string period, string year) => Assert.Null(PeriodChoice.Read(period, year));

    [Fact]
    public void A_window_is_no_period() => Assert.Null(PeriodChoice.Of(new DateRange(new(2018, 3, 1), new(2018, 5, 31))));
}
