using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Periods.Calendars;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Periods;

public class CalendarsTests
{
    [DatabaseTheory]
    public async Task A_talk_counts_in_all_calendars_at_once(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        var campaign = await database.CampaignAsync();
        var grant = await GrantAsync(database);

        foreach (var period in new[] { "month-3", "quarter-1", "half-year-1", "year-1", "federal-year-1", "federal-quarter-2", "fiscal-year", $"campaign-{campaign}", $"grant-{grant}" })
        {
            Assert.Equal(20, (await AskAsync(database, $"?period={period}&year=2018&owner=ID")).Table.Total.Figures.Reached);
        }
    }

    [DatabaseTheory]
    public async Task The_fiscal_year_follows_what_the_task_force_says_and_is_marked_as_assumed_until_then(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        var assumed = await AskAsync(database, "?period=fiscal-year&year=2018&owner=ID");
        await using var ben = database.As(database.Ben);
        await ben.Get<ChangeFiscalYear>().SubmitAsync("ID", new() { FirstMonth = 4 });
        var said = await AskAsync(database, "?period=fiscal-year&year=2018&owner=ID");

        Assert.Equal(("State fiscal year 2018 (July–June, assumed)", 20), (assumed.Question.Window!.Name, assumed.Table.Total.Figures.Reached));
        Assert.Equal(("State fiscal year 2018 (April–March)", new DateOnly(2017, 4, 1), 20), (said.Question.Window!.Name, said.Days.First, said.Table.Total.Figures.Reached));
        Assert.Equal(0, (await AskAsync(database, "?period=fiscal-year&year=2019&owner=ID")).Table.Total.Figures.Reached);
    }

    [DatabaseTheory]
    public async Task A_fiscal_year_needs_one_task_force(TestDatabase database)
    {
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => AskAsync(database, "?period=fiscal-year&year=2018"));
        Assert.Equal("Owner", refusal.Field);
    }

    [DatabaseTheory]
    public async Task A_grant_period_is_of_its_task_force_alone_to_the_day(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 3, 9), 10);
        await database.LogAsync(database.Ben, "ID", Talks.Boise, new DateOnly(2018, 3, 10), 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, new DateOnly(2018, 3, 10), 40);
        var grant = await GrantAsync(database);

        var view = await AskAsync(database, $"?period=grant-{grant}");

        Assert.Equal((20, "ID"), (view.Table.Total.Figures.Reached, view.Question.Owner));
        await Assert.ThrowsAsync<RuleViolation>(() => AskAsync(database, $"?period=grant-{grant}&owner=UT"));
        await Assert.ThrowsAsync<RuleViolation>(() => AskAsync(database, $"?period=grant-{grant}", database.Cam));
    }

    [DatabaseTheory]
    public async Task A_campaign_of_some_task_forces_is_asked_for_by_name_and_keeps_to_them(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        var campaign = await database.CampaignAsync(taskForces: "UT");

        var view = await AskAsync(database, $"?period=campaign-{campaign}");

        Assert.Equal(40, view.Table.Total.Figures.Reached);
        Assert.Equal($"/totals/explore?period=campaign-{campaign}&by=state", view.Question.At("/totals/explore"));
    }

    [DatabaseTheory]
    public async Task Two_people_who_change_a_fiscal_year_do_not_overwrite_each_other(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var use = ben.Get<ChangeFiscalYear>();
        await use.SubmitAsync("ID", new() { FirstMonth = 4 });
        var seen = Assert.Single(await use.ListAsync()).Form;
        await use.SubmitAsync("ID", new() { Version = seen.Version, FirstMonth = 10 });

        await Assert.ThrowsAsync<EditConflict>(() => use.SubmitAsync("ID", new() { Version = seen.Version, FirstMonth = 1 }));
    }

    [DatabaseTheory]
    public async Task Nobody_but_its_coordinators_keeps_the_calendars_of_a_task_force(TestDatabase database)
    {
        var grant = await GrantAsync(database);
        foreach (var member in new[] { database.Ada, database.Cam, database.Nat })
        {
            await using var person = database.As(member);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<ChangeFiscalYear>().SubmitAsync("ID", new() { FirstMonth = 10 }));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<KeepGrantPeriods>().SubmitAsync("ID", new() { Name = "Mine", FirstDay = Talks.Day, LastDay = Talks.Day }));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<KeepGrantPeriods>().RemoveAsync(grant, 1));
        }
        await using var pat = database.As(database.Pat);
        await pat.Get<KeepGrantPeriods>().RemoveAsync(grant, 1);
    }

    private static async Task<int> GrantAsync(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        await ben.Get<KeepGrantPeriods>().SubmitAsync("ID", new() { Name = "Grant year 2", Funder = "A foundation", FirstDay = new DateOnly(2018, 3, 10), LastDay = new DateOnly(2019, 2, 14) });
        return (await ben.Get<KeepGrantPeriods>().ListAsync("ID"))[0].Id;
    }

    private static async Task<ExploreTotals.View> AskAsync(TestDatabase database, string query, int? member = null)
    {
        await using var person = database.As(member ?? database.Nat);
        return await person.Get<ExploreTotals>().FindAsync(TotalsQuestion.Read(query));
    }
}
