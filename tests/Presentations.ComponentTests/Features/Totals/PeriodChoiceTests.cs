using Presentations.Domain;
using Presentations.Domain.Totals;
using Presentations.Web.Features.Totals;

namespace Presentations.ComponentTests.Features.Totals;

public class PeriodChoiceTests
{
    [Fact]
    public void Every_choice_means_the_days_that_lead_back_to_it_or_to_its_twin() => Assert.All(PeriodChoice.All, choice =>
    {
        var days = PeriodChoice.Read(choice.Value, "2018");
        var found = PeriodChoice.Of(days)!.Value;
        Assert.Equal(days, PeriodChoice.Read(found.Choice.Value, $"{found.Year}"));
    });

    [Theory]
    [InlineData("quarter-2", "99999", "“99999” is not a year from 1998 to 2100.")]
    [InlineData("quarter-2", null, "“” is not a year from 1998 to 2100.")]
    [InlineData("quarter-9", "2018", "“quarter-9” is not a period; quarter-1 or federal-year-1 is one.")]
    public void What_is_no_period_is_refused(string period, string? year, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<RuleViolation>(() => PeriodChoice.Read(period, year)).Message);

    [Fact]
    public void A_window_is_no_period() => Assert.Null(PeriodChoice.Of(new DateRange(new(2018, 3, 1), new(2018, 5, 31))));
}
