using System.Globalization;
using Presentations.Domain.Periods;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Periods;

public class CalendarPeriodTests
{
    [Theory]
    [InlineData(ReportingCalendar.Month, 2018, 3, "2018-03-01", "2018-03-31")]
    [InlineData(ReportingCalendar.Quarter, 2018, 2, "2018-04-01", "2018-06-30")]
    [InlineData(ReportingCalendar.HalfYear, 2018, 2, "2018-07-01", "2018-12-31")]
    [InlineData(ReportingCalendar.Year, 2018, 1, "2018-01-01", "2018-12-31")]
    [InlineData(ReportingCalendar.FederalYear, 2018, 1, "2017-10-01", "2018-09-30")]
    [InlineData(ReportingCalendar.FederalQuarter, 2018, 1, "2017-10-01", "2017-12-31")]
    [InlineData(ReportingCalendar.FederalQuarter, 2018, 2, "2018-01-01", "2018-03-31")]
    public void A_period_has_its_days(ReportingCalendar calendar, int year, int part, string first, string last) =>
        Assert.Equal(new DateRange(DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)), new CalendarPeriod(calendar, year, part).Days);

    [Theory]
    [InlineData(ReportingCalendar.Month)]
    [InlineData(ReportingCalendar.Quarter)]
    [InlineData(ReportingCalendar.HalfYear)]
    [InlineData(ReportingCalendar.Year)]
    [InlineData(ReportingCalendar.FederalQuarter)]
    [InlineData(ReportingCalendar.FederalYear)]
    public void Every_day_lies_in_exactly_one_period_of_a_calendar(ReportingCalendar calendar)
    {
        for (var day = new DateOnly(2017, 1, 1); day.Year < 2021; day = day.AddDays(1))
        {
            var period = CalendarPeriod.Holding(day, calendar);
            Assert.True(period.Days.Contains(day));
            Assert.Equal(period, CalendarPeriod.Of(period.Days, calendar));
            Assert.InRange(period.Part, 1, CalendarPeriod.Parts(calendar).Count);
        }
    }

    [Fact]
    public void A_window_that_is_no_period_of_the_calendar_has_none() =>
        Assert.Null(CalendarPeriod.Of(new DateRange(new(2018, 3, 1), new(2018, 5, 31)), ReportingCalendar.Quarter));
}
