using Presentations.Domain.Periods;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Campaigns;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Campaigns;

public class ShowCampaignTests
{
    [DatabaseTheory]
    public async Task A_campaign_of_all_as_submitted_on_a_day_is_of_the_task_forces_that_were_there_by_then(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        var day = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await using (var db = database.AsSystem())
        {
            db.TaskForces.Add(new Domain.Directory.TaskForce { Code = "NV", Name = "Nevada ICAC Task Force", StateCode = "NV", LeadAgency = "Las Vegas Police", IsStatewide = true, IsNameOfficial = false });
            await db.SaveChangesAsync();
        }

        var (then, now, before) = (await database.BoardAsync(campaign, asSubmitted: day), await database.BoardAsync(campaign), await database.BoardAsync(campaign, asSubmitted: day.AddDays(-30)));

        Assert.Equal((5, 6, 5), (then.Of, now.Of, before.Of));
        Assert.DoesNotContain("NV", then.Rows.Select(row => row.Code));
        Assert.Contains("NV", now.Rows.Select(row => row.Code));
        await using var nat = database.As(database.Nat);
        Assert.Equal(5, (await nat.Get<ExploreTotals>().FindAsync(new TotalsQuestion { AsSubmitted = day, Days = new(Operations.March, Operations.May) })).Caption.Reported!.Expected);
        Assert.Equal(["ID"], (await database.BoardAsync(campaign, database.Ben, day)).Rows.Select(row => row.Code));
    }

    [DatabaseTheory]
    public async Task The_board_counts_the_talks_of_its_window_to_the_day(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 3, 4), 10);
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 3, 5), 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, new DateOnly(2018, 4, 12), 40);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, new DateOnly(2018, 4, 13), 80);
        var campaign = await database.CampaignAsync(from: new DateOnly(2018, 3, 5), to: new DateOnly(2018, 4, 12));

        var board = await database.BoardAsync(campaign);

        Assert.Equal((2, 60), (board.Recorded.Presentations, board.Recorded.Reached));
        Assert.Equal(20, board.Rows.Single(row => row.Code == "ID").Recorded.Reached);
    }

    [DatabaseTheory]
    public async Task Approved_figures_of_a_window_in_the_middle_of_months_are_exact_to_the_day(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 3, 4), 10);
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 3, 5), 20);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, new DateOnly(2018, 3, 6), 40);
        var campaign = await database.CampaignAsync(from: new DateOnly(2018, 3, 5), to: new DateOnly(2018, 3, 30));

        var board = await database.BoardAsync(campaign);

        Assert.Equal((20, 60), (board.Official.Reached, board.Recorded.Reached));
        Assert.Equal(PeriodStanding.Approved, board.Rows.Single(row => row.Code == "ID").Standing);
        Assert.Equal("1 approved, 4 not reported", board.Completeness.InWords);
    }

    [DatabaseTheory]
    public async Task The_board_of_a_day_shows_what_had_been_submitted_by_then(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.SubmitMonthAsync();
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ReturnMonthAsync();
        var campaign = await database.CampaignAsync("March", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31));

        await using var nat = database.As(database.Nat);
        var board = (await nat.Get<ShowCampaign>().FindAsync(campaign, new DateOnly(2018, 6, 15)))!;

        Assert.Equal((20, 20, "1 submitted, 4 not reported"), (board.Official.Reached, board.Rows.Single(row => row.Code == "ID").Official.Reached, board.Completeness.InWords));
        Assert.Equal((0, "1 returned, 4 not reported"), ((await database.BoardAsync(campaign)).Official.Reached, (await database.BoardAsync(campaign)).Completeness.InWords));
    }

    [DatabaseTheory]
    public async Task The_board_of_a_day_shows_the_measures_of_that_day(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await database.ReportAsync(campaign, 12);
        var day = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ApproveReportAsync(await database.ReportAsync(campaign, 15));

        await using var nat = database.As(database.Nat);
        var board = (await nat.Get<ShowCampaign>().FindAsync(campaign, day))!;

        Assert.Equal((12, null), (board.Measures[1].Reported, board.Measures[1].Approved));
        Assert.Equal((1, 1), (board.Rows.Single(row => row.Code == "ID").Measures, board.Rows.Single(row => row.Code == "ID").WaitingMeasures));
        Assert.Equal((15, 15), ((await database.BoardAsync(campaign)).Measures[1].Reported, (await database.BoardAsync(campaign)).Measures[1].Approved));
    }

    [DatabaseTheory]
    public async Task A_campaign_of_some_task_forces_counts_their_talks_alone(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        var whole = await database.CampaignAsync(taskForces: "UT");
        var inPart = await database.CampaignAsync("A fortnight", new DateOnly(2018, 3, 10), new DateOnly(2018, 3, 20), "UT");

        foreach (var board in new[] { await database.BoardAsync(whole), await database.BoardAsync(inPart) })
        {
            Assert.Equal(40, board.Recorded.Reached);
            Assert.Equal("UT", Assert.Single(board.Rows).Code);
        }
    }

    [DatabaseTheory]
    public async Task Overlapping_windows_say_so_and_a_talk_counts_in_each(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        var first = await database.CampaignAsync();
        var second = await database.CampaignAsync("Safer Internet March", new DateOnly(2018, 3, 1), new DateOnly(2018, 3, 31));

        var (one, other) = (await database.BoardAsync(first), await database.BoardAsync(second));

        Assert.Equal(["Safer Internet March (March 2018)"], one.Overlaps);
        Assert.Equal((20, 20), (one.Recorded.Reached, other.Recorded.Reached));
    }

    [DatabaseTheory]
    public async Task A_coordinator_sees_the_part_of_their_own_task_force_and_is_told_so(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        var campaign = await database.CampaignAsync();
        await database.ReportAsync(campaign, 12);

        var board = await database.BoardAsync(campaign, database.Cam);

        Assert.True(board.IsPartOnly);
        Assert.Equal("UT", Assert.Single(board.Rows).Code);
        Assert.Equal(40, board.Recorded.Reached);
        Assert.Null(board.Measures[1].Reported);
    }

    [DatabaseTheory]
    public async Task An_open_board_is_told_of_a_talk_and_of_a_number_and_of_nothing_else(TestDatabase database)
    {
        var campaign = await database.CampaignAsync();
        await using var nat = database.As(database.Nat);
        var told = 0;
        using var watch = new BoardWatch(nat.Get<Microsoft.Extensions.DependencyInjection.IServiceScopeFactory>(), database.Clock, nat.Get<Microsoft.Extensions.Logging.ILogger<BoardWatch>>());
        using var following = watch.Follow((await database.BoardAsync(campaign)).Pulse, async () =>
        {
            told++;
            return (await database.BoardAsync(campaign)).Pulse;
        });

        await watch.LookAsync();
        Assert.Equal(0, told);
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await watch.LookAsync();
        await watch.LookAsync();
        Assert.Equal(1, told);
        await database.ReportAsync(campaign, 12);
        await watch.LookAsync();
        Assert.Equal(2, told);
        following.Dispose();
        await database.ReportAsync(campaign, 13);
        await watch.LookAsync();
        Assert.Equal(2, told);
    }
}
