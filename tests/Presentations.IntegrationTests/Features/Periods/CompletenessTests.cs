using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.Domain.Periods;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Periods;

namespace Presentations.IntegrationTests.Features.Periods;

/// <summary>The clock begins on 15 June 2018: May is due at the end of that day, March since 15 April.</summary>
public class CompletenessTests
{
    private static readonly CalendarPeriod InMarch = new(ReportingCalendar.Month, 2018, 3);
    private static readonly CalendarPeriod InMay = new(ReportingCalendar.Month, 2018, 5);

    [DatabaseTheory]
    public async Task The_board_tells_who_was_on_time_late_and_silent(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID", 201805);
        await database.SubmitMonthAsync("UT", 201803);
        await database.ReturnMonthAsync("UT", 201803);

        var may = await BoardAsync(database, database.Nat, InMay);
        var march = await BoardAsync(database, database.Nat, InMarch);

        Assert.Equal((new DateOnly(2018, 6, 15), "1 submitted, 4 not reported", 1, 4), (may.DueOn, may.Completeness.InWords, may.Count(Punctuality.OnTime), may.Count(Punctuality.Awaited)));
        Assert.Equal(("1 returned, 4 not reported", 0, 5), (march.Completeness.InWords, march.Count(Punctuality.Late), march.Count(Punctuality.Overdue)));
    }

    [DatabaseTheory]
    public async Task A_month_that_was_sent_back_is_not_complete_until_it_comes_again(TestDatabase database)
    {
        await database.SubmitMonthAsync("UT", 201805);
        await database.ReturnMonthAsync("UT", 201805);
        Assert.Equal((Punctuality.Awaited, null), await UtahAsync());
        database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((Punctuality.Overdue, null), await UtahAsync());

        await database.SubmitMonthAsync("UT", 201805);

        Assert.Equal(Punctuality.OnTime, (await UtahAsync()).Punctuality);

        async Task<(Punctuality Punctuality, DateTime? CompleteSinceUtc)> UtahAsync() =>
            (await BoardAsync(database, database.Nat, InMay)).Rows.Single(row => row.Code == "UT").Asked is var report ? (report.Punctuality, report.SubmittedAtUtc) : default;
    }

    [DatabaseTheory]
    public async Task The_board_opens_on_the_latest_month_that_is_over_whoever_has_submitted_it(TestDatabase database)
    {
        await database.SubmitMonthAsync("UT", 201803);

        Assert.Equal(InMay, (await BoardAsync(database, database.Nat, null)).Period);
    }

    [DatabaseTheory]
    public async Task A_quarter_is_complete_when_all_its_months_are(TestDatabase database)
    {
        foreach (var month in (int[])[201801, 201802]) await database.SubmitMonthAsync("ID", month);
        Assert.Equal("1 submitted in part, not approved yet, 4 not reported", (await BoardAsync(database, database.Nat, new(ReportingCalendar.Quarter, 2018, 1))).Completeness.InWords);

        await database.SubmitMonthAsync("ID", 201803);

        var board = await BoardAsync(database, database.Nat, new(ReportingCalendar.Quarter, 2018, 1));
        Assert.Equal(("1 submitted, 4 not reported", new DateOnly(2018, 4, 30)), (board.Completeness.InWords, board.DueOn));
    }

    [DatabaseTheory]
    public async Task The_last_periods_stand_beside_the_one_that_is_asked_for(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID", 201804);
        await database.SubmitMonthAsync("ID", 201805);

        var row = (await BoardAsync(database, database.Nat, null)).Rows.Single(row => row.Code == "ID");

        Assert.Equal([PeriodStanding.NotReported, PeriodStanding.Submitted, PeriodStanding.Submitted], row.Reports.TakeLast(3).Select(report => report.Standing));
    }

    [DatabaseTheory]
    public async Task Whoever_belongs_to_one_task_force_sees_that_one_alone(TestDatabase database)
    {
        await database.SubmitMonthAsync("UT", 201803);

        var board = await BoardAsync(database, database.Ben, InMarch);

        Assert.True(board.IsPartOnly);
        Assert.Equal(["ID"], board.Rows.Select(row => row.Code));
    }

    [DatabaseTheory]
    public async Task An_administrator_moves_a_deadline_and_nobody_else_does(TestDatabase database)
    {
        await using var pat = database.As(database.Pat);
        var form = await pat.Get<ChangeDeadlines>().FindAsync();
        Assert.Equal((15, 30, 45, 60, 30, 60), (form.Month, form.Quarter, form.HalfYear, form.Year, form.FederalQuarter, form.FederalYear));
        form.Month = 20;
        await pat.Get<ChangeDeadlines>().SubmitAsync(form);

        Assert.Equal(new DateOnly(2018, 6, 20), (await BoardAsync(database, database.Nat, InMay)).DueOn);
        form.Month = 25;
        await Assert.ThrowsAsync<EditConflict>(() => pat.Get<ChangeDeadlines>().SubmitAsync(form));
        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<AccessDenied>(() => ben.Get<ChangeDeadlines>().SubmitAsync(form));
    }

    [Theory]
    [InlineData("?period=fortnight-1&year=2018")]
    [InlineData("?period=month-3&year=soon")]
    [InlineData("?year=2999")]
    public void An_address_that_names_no_period_is_refused(string query) => Assert.Throws<RuleViolation>(() => CompletenessQuestion.Read(query));

    [Fact]
    public void A_period_stands_in_the_address() => Assert.Equal(InMarch, CompletenessQuestion.Read(new Uri(new Uri("http://x"), CompletenessQuestion.At(InMarch)).Query));

    private static async Task<ShowCompleteness.View> BoardAsync(TestDatabase database, int memberId, CalendarPeriod? asked)
    {
        await using var person = database.As(memberId);
        return await person.Get<ShowCompleteness>().FindAsync(asked);
    }
}
