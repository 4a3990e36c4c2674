using Presentations.Domain;
using Presentations.Domain.Totals;

namespace Presentations.UnitTests.Totals;

public class DateRangeTests
{
    [Fact]
    public void Whole_months_and_edges_hold_every_day_exactly_once()
    {
        var start = new DateOnly(2019, 12, 20);
        for (var from = 0; from < 100; from++)
        {
            for (var length = 0; length < 100; length++)
            {
                var range = new DateRange(start.AddDays(from), start.AddDays(from + length));
                var days = range.Edges.SelectMany(Days).Concat(MonthsOf(range).SelectMany(Days)).Order().ToList();
                Assert.Equal(Days(range), days);
            }
        }
    }

    [Fact]
    public void A_month_that_lacks_its_last_day_is_not_whole() =>
        Assert.Equal((201804, 201804), new DateRange(new(2018, 3, 31), new(2018, 5, 30)).WholeMonths);

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused() =>
        Assert.Contains("ends on 2018-03-01, before it begins", Assert.Throws<RuleViolation>(() => new DateRange(new(2018, 3, 2), new(2018, 3, 1))).Message, StringComparison.Ordinal);

    private static IEnumerable<DateRange> MonthsOf(DateRange range)
    {
        if (range.WholeMonths is not { } months) yield break;
        for (var day = DateRange.FirstDayOf(months.First); DateRange.MonthOf(day) <= months.Last; day = day.AddMonths(1))
            yield return new DateRange(day, day.AddMonths(1).AddDays(-1));
    }

    private static IEnumerable<DateOnly> Days(DateRange range) =>
        Enumerable.Range(0, range.Last.DayNumber - range.First.DayNumber + 1).Select(range.First.AddDays);
}
