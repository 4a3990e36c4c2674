using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Reports;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Features.Reports;

public class KeepReportsTests
{
    private const string Idaho = "/totals/explore?from=2018-03-01&to=2018-05-31&state=ID";

    [DatabaseTheory]
    public async Task A_report_is_seen_by_its_person_alone_until_it_is_shared(TestDatabase database)
    {
        var report = await SaveAsync(database, database.Ben);
        Assert.Empty((await ListAsync(database, database.Ada)).Shared);

        await using (var ben = database.As(database.Ben)) await ben.Get<KeepReports>().ShareAsync(report, database.Owner("ID"));
        Assert.Equal(("Spring in Idaho", Idaho, "Ben"), (await ListAsync(database, database.Ada)).Shared.Select(shared => (shared.Name, shared.Address, shared.By)).Single());
        Assert.Empty((await ListAsync(database, database.Cam)).Shared);

        await using (var ben = database.As(database.Ben)) await ben.Get<KeepReports>().RemoveAsync(report);
        Assert.Empty((await ListAsync(database, database.Ada)).Shared);
    }

    [DatabaseTheory]
    public async Task Nobody_changes_the_report_of_somebody_else_or_shares_with_a_task_force_that_is_not_theirs(TestDatabase database)
    {
        var report = await SaveAsync(database, database.Ben);

        await using var ada = database.As(database.Ada);
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<KeepReports>().RemoveAsync(report));
        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<AccessDenied>(() => ben.Get<KeepReports>().ShareAsync(report, database.Owner("UT")));
    }

    [DatabaseTheory]
    public async Task Only_a_question_of_the_totals_is_kept(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        foreach (var address in new[] { "https://example.org", "//example.org", "/desk", "/totals/explorer", null })
            await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepReports>().SaveAsync(new() { Name = "Elsewhere", Address = address }));
    }

    [DatabaseTheory]
    public async Task It_is_mailed_once_a_month_with_the_sentence_the_link_and_a_way_to_stop(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20, 30);
        await database.LogAsync(database.Cam, "UT", Talks.SaltLake, 500);
        var report = await SaveAsync(database, database.Ben);
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
        var report = await SaveAsync(database, database.Ben);
        await using (var ben = database.As(database.Ben))
        {
            await ben.Get<KeepReports>().MailAsync(report);
            await ben.Get<KeepReports>().StopMailAsync(report);
        }
        database.Clock.Advance(TimeSpan.FromDays(40));
        await RunAsync(database);

        Assert.Empty(await database.MailsAsync(MailKind.SavedReport));
    }

    private static async Task<int> SaveAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        await person.Get<KeepReports>().SaveAsync(new() { Name = "Spring in Idaho", Address = Idaho });
        return (await person.Get<KeepReports>().ListAsync()).Own.Single().Id;
    }

    private static async Task<KeepReports.View> ListAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<KeepReports>().ListAsync();
    }

    private static async Task RunAsync(TestDatabase database)
    {
        await using var host = database.As(null);
        using var job = new MailReports(host.Get<IServiceScopeFactory>(), database.Clock, NullLogger<MailReports>.Instance);
        await job.RunOnceAsync();
    }
}
