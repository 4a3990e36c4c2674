using Presentations.Domain.Delivery;

namespace Presentations.IntegrationTests.Features.Administration.Imports.Rules;

public class SummaryRuleTests
{
    [Fact]
    public void A_row_sums_up_a_period_between_two_days()
    {
        var row = SampleLog.Row("""
            {
              "source": "Annual report", "rows": { "are": "summaries" }, "state": "State",
              "period": { "first": "From", "last": "To" }, "presentations": "Programs",
              "attendance": { "audiences": { "parents": "Parents" }, "total": "People", "rest": "unspecified" }
            }
            """, ("State", "Idaho"), ("From", "1/1/2018"), ("To", "6/30/2018"), ("Programs", "1,245"), ("People", "over 99,000"), ("Parents", "4,000"))!;

        var summary = row.Summary!;
        Assert.Equal((new DateOnly(2018, 1, 1), new DateOnly(2018, 6, 30)), (summary.FirstDay, summary.LastDay));
        Assert.Equal((1245, 99000, Qualifier.MoreThan), (summary.Presentations, summary.Contacts, summary.Qualifier));
        Assert.Equal([("parents", 4000), ("unspecified", 95000)], summary.Counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
        Assert.Equal("Annual report, line 2", summary.Source);
    }

    [Theory]
    [InlineData("""{ "month": "M", "year": "Y" }""", "March", "2018", "2018-03-01", "2018-03-31")]
    [InlineData("""{ "month": "M", "year": "Y" }""", "2", "2016", "2016-02-01", "2016-02-29")]
    [InlineData("""{ "month": "M" }""", "Mar-18", "", "2018-03-01", "2018-03-31")]
    [InlineData("""{ "month": "M" }""", "2018-03-14", "", "2018-03-01", "2018-03-31")]
    [InlineData("""{ "quarter": "M", "year": "Y" }""", "Q2", "2018", "2018-04-01", "2018-06-30")]
    [InlineData("""{ "quarter": "M", "year": "Y", "yearStartsIn": 10 }""", "1st quarter", "FY18", "2017-10-01", "2017-12-31")]
    [InlineData("""{ "quarter": "M", "year": "Y", "yearStartsIn": 10 }""", "2", "2018", "2018-01-01", "2018-03-31")]
    [InlineData("""{ "month": "M", "year": "Y", "yearStartsIn": 7 }""", "August", "FY 2018", "2017-08-01", "2017-08-31")]
    [InlineData("""{ "year": "Y" }""", "", "2018", "2018-01-01", "2018-12-31")]
    [InlineData("""{ "year": "Y", "yearStartsIn": 10 }""", "", "2018", "2017-10-01", "2018-09-30")]
    public void A_period_may_be_a_month_a_quarter_or_a_year(string period, string month, string year, string first, string last)
    {
        var summary = Read(period, month, year).Summary!;

        Assert.Equal((first, last), ($"{summary.FirstDay:yyyy-MM-dd}", $"{summary.LastDay:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("""{ "month": "M", "year": "Y" }""", "Smarch", "2018", "period.month")]
    [InlineData("""{ "quarter": "M", "year": "Y" }""", "5", "2018", "period.quarter")]
    [InlineData("""{ "month": "M", "year": "Y" }""", "March", "1897", "period.year")]
    [InlineData("""{ "month": "M" }""", "March", "", "period.month")]
    public void A_period_that_cannot_be_read_rejects_the_row(string period, string month, string year, string field) =>
        Assert.Equal(field, Assert.Single(Read(period, month, year).Problems).Field);

    [Fact]
    public void A_row_with_a_day_and_a_number_of_presentations_sums_up_that_day()
    {
        var summary = SampleLog.Row("""{ "source": "x", "rows": { "are": "summaries" }, "date": "Day", "state": { "value": "ID" }, "presentations": "N" }""", ("Day", "3/14/2018"), ("N", "4"))!.Summary!;

        Assert.Equal((new DateOnly(2018, 3, 14), new DateOnly(2018, 3, 14), 4), (summary.FirstDay, summary.LastDay, summary.Presentations));
    }

    [Fact]
    public void A_row_without_any_number_is_rejected() =>
        Assert.Equal("presentations", Assert.Single(SampleLog.Row("""{ "source": "x", "rows": { "are": "summaries" }, "date": "Day", "state": { "value": "ID" }, "presentations": "N" }""", ("Day", "3/14/2018"), ("N", ""))!.Problems).Field);

    private static Presentations.Web.Features.Administration.Imports.Rules.ReadRow Read(string period, string month, string year) => SampleLog.Row(
        $$"""{ "source": "x", "rows": { "are": "summaries" }, "state": { "value": "ID" }, "presentations": { "value": "7" }, "period": {{period}} }""",
        ("M", month), ("Y", year))!;
}
