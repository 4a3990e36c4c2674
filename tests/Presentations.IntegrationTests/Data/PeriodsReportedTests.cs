using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class PeriodsReportedTests
{
    private static readonly DateRange InMarch = new(new(2018, 3, 1), new(2018, 3, 31));
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 4, 30));

    [DatabaseTheory]
    public async Task Every_task_force_stands_in_exactly_one_place(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID");
        await database.ApproveMonthAsync("ID");
        await database.SubmitMonthAsync("UT");
        await database.ReturnMonthAsync("UT");
        await database.SubmitMonthAsync("TX-N");

        Assert.Equal("1 approved, 1 submitted, 1 returned, 2 not reported", await CountAsync(database, InMarch));
        Assert.Equal("1 submitted in part, not approved yet (without April 2018), 1 returned, 1 in part (without April 2018), 2 not reported", await CountAsync(database, Spring));
    }

    [DatabaseTheory]
    public async Task Of_a_range_that_is_not_over_it_is_said_which_months_were(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID", 201805);

        Assert.Equal("1 submitted in part, not approved yet, 4 not reported (only May 2018 of May–December 2018 was over)", await CountAsync(database, new(new(2018, 5, 1), new(2018, 12, 31))));
        Assert.Equal("no month of it is over yet", await CountAsync(database, new(new(2018, 6, 1), new(2018, 12, 31))));
    }

    [DatabaseTheory]
    public async Task Approved_figures_lack_a_submitted_month_and_figures_as_known_now_do_not(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID");
        await database.ApproveMonthAsync("ID");
        await database.SubmitMonthAsync("ID", 201804);
        var toMay = new DateRange(new(2018, 3, 1), new(2018, 5, 31));

        Assert.Equal("1 in part (without April 2018, May 2018), 4 not reported", await CountAsync(database, toMay));
        Assert.Equal("1 in part (without May 2018), 4 not reported", await CountAsync(database, toMay, status: FigureStatus.KnownNow));
        Assert.Equal("1 submitted (without April 2018), 4 not reported", await CountAsync(database, Spring));
        Assert.Equal("1 submitted, 4 not reported", await CountAsync(database, Spring, status: FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task Months_of_a_returned_task_force_that_are_in_the_figures_are_not_hidden(TestDatabase database)
    {
        var toMay = new DateRange(new(2018, 3, 1), new(2018, 5, 31));
        foreach (var month in new[] { 201803, 201804, 201805 }) await database.SubmitMonthAsync("ID", month);
        await database.ApproveMonthAsync("ID");
        foreach (var month in new[] { 201804, 201805 }) await database.ReturnMonthAsync("ID", month);
        await database.SubmitMonthAsync("UT");
        await database.ReturnMonthAsync("UT");
        await database.SubmitMonthAsync("UT", 201804);

        Assert.Equal("2 returned (1 of them in part, without April 2018, May 2018), 3 not reported", await CountAsync(database, toMay));
        Assert.Equal("2 returned (without March 2018: 1, April 2018: 1, May 2018), 3 not reported", await CountAsync(database, toMay, status: FigureStatus.KnownNow));
        Assert.Equal("1 approved, 1 returned, 3 not reported", await CountAsync(database, InMarch));
    }

    [DatabaseTheory]
    public async Task Whoever_has_other_months_than_the_rest_widens_how_many_are_missing(TestDatabase database)
    {
        var year = new DateRange(new(2017, 6, 1), new(2018, 5, 31));
        foreach (var owner in new[] { "ID", "UT" }) await database.SubmitMonthAsync(owner);
        foreach (var owner in new[] { "ID", "UT" }) await database.ApproveMonthAsync(owner);
        Assert.Equal("2 in part (without 11 of 12 months), 3 not reported", await CountAsync(database, year));

        await database.SubmitMonthAsync("UT", 201802);
        await database.ApproveMonthAsync("UT", 201802);
        Assert.Equal("2 in part (without 10 or 11 of 12 months), 3 not reported", await CountAsync(database, year));
    }

    [DatabaseTheory]
    public async Task How_it_stood_on_a_day_stays_as_it_was(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID");
        database.Clock.Advance(TimeSpan.FromDays(1));
        var between = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await database.ReturnMonthAsync("ID");

        Assert.Equal("1 submitted, 4 not reported", await CountAsync(database, InMarch, between));
        Assert.Equal("1 returned, 4 not reported", await CountAsync(database, InMarch, database.Clock.GetUtcNow().UtcDateTime));
    }

    [DatabaseTheory]
    public async Task Every_step_of_a_month_is_seen_at_once_also_of_one_in_which_nothing_was_delivered(TestDatabase database)
    {
        using var cube = new TotalsCube();
        Assert.Equal("5 not reported", await CountAsync(database, InMarch, cube: cube));

        await database.SubmitMonthAsync("ID");
        Assert.Equal("1 submitted, 4 not reported", await CountAsync(database, InMarch, cube: cube));
        await database.ReturnMonthAsync("ID");
        Assert.Equal("1 returned, 4 not reported", await CountAsync(database, InMarch, cube: cube));
        await database.SubmitMonthAsync("ID");
        Assert.Equal("1 submitted, 4 not reported", await CountAsync(database, InMarch, cube: cube));
        await database.ApproveMonthAsync("ID");
        Assert.Equal("1 approved, 4 not reported", await CountAsync(database, InMarch, cube: cube));
    }

    [DatabaseTheory]
    public async Task Another_task_force_reads_nothing_of_it(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID");

        await using var cam = database.As(database.Cam);
        await using var db = await cam.OpenAsync();
        Assert.Equal("5 not reported", await CountAsync(database, db, new TotalsFilter(InMarch) { Status = FigureStatus.Approved }));
    }

    [DatabaseTheory]
    public async Task The_public_reads_how_complete_a_figure_is_and_no_submission(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID");
        await database.ApproveMonthAsync("ID");

        await using var db = database.AsPublic();
        Assert.Equal("1 approved, 4 not reported", await CountAsync(database, db, new TotalsFilter(InMarch) { Status = FigureStatus.Approved }));
        Assert.Empty(db.Submissions);
    }

    private static async Task<string> CountAsync(TestDatabase database, DateRange days, DateTime? asSubmittedUtc = null, FigureStatus status = FigureStatus.Approved, TotalsCube? cube = null)
    {
        await using var db = database.AsSystem();
        return await CountAsync(database, db, new TotalsFilter(days) { Status = status, AsSubmittedUtc = asSubmittedUtc }, cube);
    }

    /// <param name="cube">One that has read before; null for a new one.</param>
    private static async Task<string> CountAsync(TestDatabase database, AppDb db, TotalsFilter filter, TotalsCube? cube = null)
    {
        using var fresh = new TotalsCube();
        return (await new TotalsReader(cube ?? fresh).ReadAsync(db, now => now.ReportedAsync(TaskForces(database), filter))).InWords;
    }

    private static int[] TaskForces(TestDatabase database) => [.. ((string[])["CA-FRESNO", "CA-LA", "ID", "TX-N", "UT"]).Select(database.Owner)];
}
