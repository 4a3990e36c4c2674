using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Periods;

namespace Presentations.IntegrationTests.Features.Periods;

public class ListPeriodsTests
{
    [DatabaseTheory]
    public async Task A_month_tells_where_it_stands_when_it_is_due_and_what_is_open(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24, null);
        await database.SubmitMonthAsync("ID", 201802);

        var rows = (await ListAsync(database, database.Ben, new() { Owner = "ID" })).Rows;

        Assert.Equal(
            [(201806, PeriodState.NotOver), (201805, PeriodState.ToSubmit), (201804, PeriodState.Overdue), (201803, PeriodState.Overdue), (201802, PeriodState.Submitted), (201801, PeriodState.Overdue)],
            rows.Select(row => (row.Month, row.State)));
        var march = rows.Single(row => row.Month == Months.March);
        Assert.Equal((new DateOnly(2018, 4, 15), 2, 1), (march.DueOn, (int)march.Figures.Presentations, (int)march.Figures.WithoutCount));
    }

    [DatabaseTheory]
    public async Task Everybody_sees_the_months_of_their_own_task_forces_and_national_viewers_all(TestDatabase database)
    {
        Assert.Equal(["ID"], (await ListAsync(database, database.Ada, new())).Rows.Select(row => row.OwnerCode).Distinct());
        Assert.Equal(5, (await ListAsync(database, database.Nat, new())).Rows.Select(row => row.OwnerCode).Distinct().Count());
        await Assert.ThrowsAsync<RuleViolation>(() => ListAsync(database, database.Cam, new() { Owner = "ID" }));
    }

    [DatabaseTheory]
    public async Task State_desks_are_listed_for_the_months_in_which_they_have_something(TestDatabase database)
    {
        await database.LogAsync(database.Pat, "CA-DESK", Talks.Boise, 24);

        Assert.Equal([Months.March], (await ListAsync(database, database.Nat, new() { Owner = "CA-DESK" })).Rows.Select(row => row.Month));
    }

    [DatabaseTheory]
    public async Task Only_the_months_that_stand_where_one_asks_are_listed(TestDatabase database)
    {
        await database.SubmitMonthAsync("UT", 201802);

        Assert.Equal(("UT", 201802), Assert.Single((await ListAsync(database, database.Nat, new() { State = PeriodState.Submitted })).Rows) is { } row ? (row.OwnerCode, row.Month) : default);
    }

    [DatabaseTheory]
    public async Task A_month_that_waits_is_found_in_whichever_year_and_without_a_talk(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        database.Clock.Advance(TimeSpan.FromDays(3 * 365));
        await database.SubmitMonthAsync("ID", 202105);

        var waiting = await ListAsync(database, database.Pat, new() { State = PeriodState.Submitted });

        Assert.Equal(202105, Assert.Single(waiting.Rows).Month);
        Assert.Equal([2021, 2020, 2019, 2018], waiting.Years);
        Assert.Equal(202106, (await ListAsync(database, database.Pat, new())).Rows[0].Month);
        Assert.Equal(12, (await ListAsync(database, database.Ben, new() { Year = 2020, State = PeriodState.Overdue })).Rows.Count);
    }

    [Theory]
    [InlineData("?year=1066")]
    [InlineData("?state=lost")]
    [InlineData("?page=0")]
    public void An_address_that_says_nothing_is_refused(string query) => Assert.Throws<RuleViolation>(() => PeriodFilter.Parse(query));

    [Fact]
    public void What_is_asked_stands_in_the_address()
    {
        var filter = new PeriodFilter { Owner = "ID", Year = 2018, State = PeriodState.ToSubmit, Page = 2 };

        Assert.Equal(filter, PeriodFilter.Parse(new Uri(new Uri("http://x"), filter.Address).Query));
    }

    private static async Task<ListPeriods.View> ListAsync(TestDatabase database, int memberId, PeriodFilter filter)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListPeriods>().FindAsync(filter);
    }
}
