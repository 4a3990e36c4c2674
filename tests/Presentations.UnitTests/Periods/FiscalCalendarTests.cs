using System.Globalization;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Periods;

public class FiscalCalendarTests
{
    [Theory]
    [InlineData(1, "2018-01-01", "2018-12-31", "January–December, assumed")]
    [InlineData(7, "2017-07-01", "2018-06-30", "July–June, assumed")]
    [InlineData(10, "2017-10-01", "2018-09-30", "October–September, assumed")]
    public void A_fiscal_year_is_named_after_the_year_in_which_it_ends(int month, string first, string last, string words)
    {
        var calendar = FiscalCalendar.Assumed(1);
        calendar.BeginIn(month);

        Assert.Equal(new DateRange(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), calendar.DaysOf(2018));
        Assert.Equal(words, calendar.InWords);
    }

    [Fact]
    public void Without_anybody_s_word_it_begins_in_July() => Assert.Equal(7, FiscalCalendar.Assumed(1).FirstMonth);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Only_a_month_begins_a_year(int month) => Assert.Throws<RuleViolation>(() => FiscalCalendar.Assumed(1).BeginIn(month));
}
