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
        foreach (var (owner, month) in from owner in new[] { "ID", "UT" } from month in new[] { 201804, 201805 } select (owner, month)) await database.SubmitMonthAsync(owner, month);

        Assert.Equal(["07-10 ben@example.org", "07-10 cam@example.org", "07-16 ben@example.org", "07-16 cam@example.org"], await WrittenAsync(database, new(2018, 7, 1), new(2018, 7, 29), "June 2018"));
        Assert.DoesNotContain(await database.MailsAsync(MailKind.PeriodDue), mail => IsOfCoordinators(mail) && mail.Subject.StartsWith("April–June", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_quarter_names_its_missing_months_once_in_whichever_calendar(TestDatabase database)
    {
        AdvanceTo(database, 7, 5);
        foreach (var month in new[] { 201805, 201806 }) await database.SubmitMonthAsync("ID", month);

        Assert.Equal(["07-25 ben@example.org", "07-31 ben@example.org"], (await WrittenAsync(database, new(2018, 7, 20), new(2018, 8, 5), "April–June 2018")).Where(line => line.EndsWith("ben@example.org", StringComparison.Ordinal)));
        var mail = (await database.MailsAsync(MailKind.PeriodDue)).First(mail => mail.To == "ben@example.org");
        Assert.Contains("has not been submitted yet. Not submitted: April 2018.", mail.Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("/periods?owner=ID&year=2018", mail.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Where_nobody_coordinates_the_administrators_are_told(TestDatabase database)
    {
        AdvanceTo(database, 7, 11);
        await RunAsync(database);

        var mail = Assert.Single(await OfPatAsync(database));
        Assert.Contains("North Texas ICAC Task Force", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Idaho", mail.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Whoever_answers_for_several_gets_one_mail_for_all_on_a_day_on_which_something_joins_it(TestDatabase database)
    {
        AdvanceTo(database, 7, 9);
        for (var day = 9; day <= 17; day++)
        {
            await RunAsync(database);
            await RunAsync(database);
            database.Clock.Advance(TimeSpan.FromDays(1));
        }

        var mails = await OfPatAsync(database);
        Assert.All(mails, mail => Assert.StartsWith("To be submitted by 3 task forces: ", mail.Subject, StringComparison.Ordinal));
        var ofJune = mails.ConvertAll(mail => mail.Text.ReplaceLineEndings(" ")).FindAll(text => text.Contains("June 2018 ", StringComparison.Ordinal));
        Assert.Equal(2, ofJune.Count);
        Assert.Contains("June 2018 is due on Sunday, July 15, 2018. Not submitted by 3: ", ofJune[0], StringComparison.Ordinal);
        Assert.Contains("June 2018 was due on Sunday, July 15, 2018. Not submitted by 3: ", ofJune[1], StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Whoever_has_submitted_or_turned_the_reminders_off_gets_none(TestDatabase database)
    {
        await using (var cam = database.As(database.Cam)) await cam.Get<ChooseMail>().SubmitAsync(new() { Wanted = [MailKind.DeskNews] });
        AdvanceTo(database, 7, 11);
        await database.SubmitMonthAsync("ID", 201806);

        await RunAsync(database);

        Assert.DoesNotContain(await database.MailsAsync(MailKind.PeriodDue), IsOfCoordinators);
    }

    /// <summary>What coordinators were sent of one period, running twice a day.</summary>
    private static async Task<List<string>> WrittenAsync(TestDatabase database, DateOnly from, DateOnly to, string period)
    {
        AdvanceTo(database, from.Month, from.Day);
        var (written, known) = (new List<string>(), new HashSet<long>());
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            await RunAsync(database);
            await RunAsync(database);
            written.AddRange((await database.MailsAsync(MailKind.PeriodDue)).Where(mail => known.Add(mail.Id) && IsOfCoordinators(mail) && mail.Subject.StartsWith(period, StringComparison.Ordinal)).Select(mail => $"{day:MM-dd} {mail.To}"));
            database.Clock.Advance(TimeSpan.FromDays(1));
        }
        return written;
    }

    private static async Task<List<Databases.Mail>> OfPatAsync(TestDatabase database) =>
        [.. (await database.MailsAsync(MailKind.PeriodDue)).Where(mail => mail.To == "pat@example.org")];

    private static bool IsOfCoordinators(Databases.Mail mail) => mail.To is "ben@example.org" or "cam@example.org";

    private static void AdvanceTo(TestDatabase database, int month, int day) =>
        database.Clock.Advance(new DateTimeOffset(2018, month, day, 18, 0, 0, TimeSpan.Zero) - database.Clock.GetUtcNow());

    private static async Task RunAsync(TestDatabase database)
    {
        await using var person = database.As(null);
        using var job = new RemindOfPeriods(person.Get<IServiceScopeFactory>(), database.Clock, NullLogger<RemindOfPeriods>.Instance);
        await job.RunOnceAsync();
    }
}
