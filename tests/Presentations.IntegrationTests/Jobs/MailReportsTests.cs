using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Periods.Calendars;
using Presentations.Web.Features.Reports;
using Presentations.Web.Features.Totals;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class MailReportsTests
{
    private const string Idaho = "/totals/explore?from=2018-03-01&to=2018-05-31&state=ID";

    [DatabaseTheory]
    public async Task It_is_mailed_once_a_month_with_the_sentence_the_link_and_a_way_to_stop(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 500);
        var report = await SaveAsync(database, database.Ben, Idaho);
        await using (var ben = database.As(database.Ben)) await ben.Get<KeepReports>().MailAsync(report);
        await RunAsync(database);
        Assert.Empty(await database.MailsAsync(MailKind.SavedReport));

        database.Clock.Advance(TimeSpan.FromDays(20));
        await RunAsync(database);
        await RunAsync(database);

        var mail = Assert.Single(await database.MailsAsync(MailKind.SavedReport));
        Assert.Equal(("ben@example.org", "Your report: Spring in Idaho"), (mail.To, mail.Subject));
        Assert.Contains("2 presentations to 50 youth and adults in Idaho.", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Idaho, mail.Text, StringComparison.Ordinal);
        Assert.Contains("Stop it here", mail.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Mail_that_was_stopped_comes_no_more(TestDatabase database)
    {
        var report = await SaveAsync(database, database.Ben, Idaho);
        await using (var ben = database.As(database.Ben))
        {
            await ben.Get<KeepReports>().MailAsync(report);
            await ben.Get<KeepReports>().StopMailAsync(report);
        }
        database.Clock.Advance(TimeSpan.FromDays(40));
        await RunAsync(database);

        Assert.Empty(await database.MailsAsync(MailKind.SavedReport));
    }

    [DatabaseTheory]
    public async Task It_tells_the_total_that_its_page_shows_also_for_a_period_that_goes_by_a_name(TestDatabase database)
    {
        await database.LogAsync(database.Ben, "ID", Talks.Boise, Months.InFebruary, 10);
        await database.LogAsync(database.Ben, "ID", Talks.Boise, 20);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 40);
        var campaign = await database.CampaignAsync(taskForces: "UT");
        await using (var ben = database.As(database.Ben))
            await ben.Get<KeepGrantPeriods>().SubmitAsync("ID", new() { Name = "Grant 18", FirstDay = new DateOnly(2018, 3, 1), LastDay = new DateOnly(2018, 12, 31) });
        var grant = (await GrantsAsync(database))[0].Id;

        foreach (var (query, people) in new[] { ($"?period=campaign-{campaign}", 40), ($"?period=grant-{grant}", 20), ("?period=fiscal-year&year=2018&owner=ID", 30) })
        {
            var page = await PageAsync(database, query);
            var text = await MailedAsync(database, $"/totals/explore{query}");

            Assert.Equal(people, page.View.Table.Total.Figures.Reached);
            Assert.Contains($"In total: sessions of all kinds {page.View.Table.Total.Figures.Presentations}, people reached {people},", text, StringComparison.Ordinal);
            Assert.Contains(page.Sentence.Text, text, StringComparison.Ordinal);
            Assert.Contains(page.View.Question.Window!.Name, text, StringComparison.Ordinal);
        }
    }

    [DatabaseTheory]
    public async Task A_report_of_another_kind_or_of_one_audience_tells_that_and_no_sentence_about_presentations_to_everyone(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using (var db = database.AsSystem())
        {
            db.Visits.Add(Visit.Log(database.Owner("ID"), Guid.NewGuid(), new VisitFacts(Talks.Day, Talks.Boise), [Talks.Session(300) with { Kind = Kind.Training }], database.Clock));
            await db.SaveChangesAsync();
        }

        var training = await MailedAsync(database, $"{Idaho}&kind=training");
        Assert.Contains("In total: trainings 1, people reached 300,", training, StringComparison.Ordinal);
        Assert.DoesNotContain("youth and adults", training, StringComparison.Ordinal);

        var audience = await MailedAsync(database, $"{Idaho}&audience=6-8");
        Assert.Contains("In total: sessions of all kinds 2, people reached 320,", audience, StringComparison.Ordinal);
        Assert.DoesNotContain("youth and adults", audience, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_report_of_last_month_moves_on_with_the_months(TestDatabase database)
    {
        var today = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);
        await database.LogAsync(database.Ada, "ID", Talks.Boise, today.AddMonths(-1), 10);
        await database.LogAsync(database.Ada, "ID", Talks.Boise, today, 25);

        Assert.Equal(10, (await PageAsync(database, "?period=last-month")).View.Table.Total.Figures.Reached);
        Assert.Equal(10, (await PageAsync(database, "?period=year-to-date")).View.Table.Total.Figures.Reached);
        database.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(25, (await PageAsync(database, "?period=last-month")).View.Table.Total.Figures.Reached);
        Assert.Equal(35, (await PageAsync(database, "?period=year-to-date")).View.Table.Total.Figures.Reached);
        Assert.Equal("/totals/explore?period=last-month&by=state", (await PageAsync(database, "?period=last-month")).View.Question.At("/totals/explore"));
    }

    /// <summary>The failure is made by a trigger of SQLite.</summary>
    [Fact]
    public async Task A_report_that_fails_holds_up_no_other_and_is_tried_again()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite, "");
        foreach (var person in new[] { database.Ada, database.Ben })
        {
            var report = await SaveAsync(database, person, Idaho);
            await using var keeper = database.As(person);
            await keeper.Get<KeepReports>().MailAsync(report);
        }
        await using var db = database.AsSystem();
        await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Broken BEFORE UPDATE ON SavedReports WHEN OLD.MemberId = (SELECT Id FROM Members WHERE Name = 'Ada') BEGIN SELECT RAISE(ABORT, 'broken'); END");
        database.Clock.Advance(TimeSpan.FromDays(40));

        await RunAsync(database);
        Assert.Equal(["ben@example.org"], (await database.MailsAsync(MailKind.SavedReport)).Select(mail => mail.To));

        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER Broken");
        await RunAsync(database);
        Assert.Equal(["ada@example.org", "ben@example.org"], (await database.MailsAsync(MailKind.SavedReport)).Select(mail => mail.To).Order());
    }

    /// <summary>Nat keeps the question and has it mailed; answers the text of the mail.</summary>
    private static async Task<string> MailedAsync(TestDatabase database, string address)
    {
        var report = await SaveAsync(database, database.Nat, address);
        await using (var nat = database.As(database.Nat)) await nat.Get<KeepReports>().MailAsync(report);
        database.Clock.Advance(TimeSpan.FromDays(31));
        await RunAsync(database);
        var text = (await database.MailsAsync(MailKind.SavedReport))[^1].Text;
        await using (var nat = database.As(database.Nat)) await nat.Get<KeepReports>().RemoveAsync(report);
        return text;
    }

    private static async Task<int> SaveAsync(TestDatabase database, int memberId, string address)
    {
        await using var person = database.As(memberId);
        await person.Get<KeepReports>().SaveAsync(new() { Name = "Spring in Idaho", Address = address });
        return (await person.Get<KeepReports>().ListAsync()).Own.Single().Id;
    }

    private static async Task<ExploreTotals.Page> PageAsync(TestDatabase database, string query)
    {
        await using var nat = database.As(database.Nat);
        return await nat.Get<ExploreTotals>().FindPageAsync(TotalsQuestion.Read(query));
    }

    private static async Task<IReadOnlyList<KeepGrantPeriods.Row>> GrantsAsync(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        return await ben.Get<KeepGrantPeriods>().ListAsync("ID");
    }

    private static async Task RunAsync(TestDatabase database)
    {
        await using var host = database.As(null);
        using var job = new MailReports(host.Get<IServiceScopeFactory>(), database.Clock, NullLogger<MailReports>.Instance);
        await job.RunOnceAsync();
    }
}
