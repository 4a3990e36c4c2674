using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Directory;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

/// <summary>Ben coordinates Idaho and Cam Utah; June 2018 is due on 15 July.</summary>
public class RemindOfPeriodsTests
{
    [DatabaseTheory]
    public async Task Coordinators_are_reminded_five_days_before_and_once_after_and_never_twice(TestDatabase database)
    {
        await database.SubmitMonthAsync("ID", 201805);
        await database.SubmitMonthAsync("UT", 201805);
        AdvanceTo(database, 7, 1);
        var written = new List<string>();

        for (var day = 0; day < 30; day++)
        {
            await RunAsync(database);
            await RunAsync(database);
            foreach (var mail in (await database.MailsAsync(MailKind.PeriodDue)).Skip(written.Count).ToList()) written.Add($"{database.Clock.GetUtcNow():MM-dd} {mail.To}");
            database.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["07-10 ben@example.org", "07-10 cam@example.org", "07-16 ben@example.org", "07-16 cam@example.org"], written);
    }

    [DatabaseTheory]
    public async Task Whoever_has_submitted_or_turned_the_reminders_off_gets_none(TestDatabase database)
    {
        await using (var cam = database.As(database.Cam)) await cam.Get<ChooseMail>().SubmitAsync(new() { Wanted = [MailKind.DeskNews] });
        AdvanceTo(database, 7, 11);
        await database.SubmitMonthAsync("ID", 201806);

        await RunAsync(database);

        Assert.Empty(await database.MailsAsync(MailKind.PeriodDue));
    }

    private static void AdvanceTo(TestDatabase database, int month, int day) =>
        database.Clock.Advance(new DateTimeOffset(2018, month, day, 18, 0, 0, TimeSpan.Zero) - database.Clock.GetUtcNow());

    private static async Task RunAsync(TestDatabase database)
    {
        await using var person = database.As(null);
        using var job = new RemindOfPeriods(person.Get<IServiceScopeFactory>(), database.Clock, NullLogger<RemindOfPeriods>.Instance);
        await job.RunOnceAsync();
    }
}
