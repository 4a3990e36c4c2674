using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Directory;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Directory;
using Presentations.Web.Features.Periods;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Mail;

/// <summary>Ben alone coordinates Idaho, Ada presents there, Pat administers.</summary>
public class ApprovalLettersTests
{
    private static readonly DateOnly AnotherDay = Talks.Day.AddDays(1);

    [DatabaseTheory]
    public async Task A_submitted_month_is_told_to_whoever_may_approve_it_and_its_decision_to_its_coordinators(TestDatabase database)
    {
        await SubmitAsync(database);
        var waits = Assert.Single(await database.MailsAsync(MailKind.ApprovalWaits));
        Assert.Equal(("pat@example.org", "To approve: March 2018, Idaho Internet Crimes Against Children Task Force"), (waits.To, waits.Subject));
        Assert.Contains("/periods/ID/2018-03", waits.Text, StringComparison.Ordinal);

        await using var pat = database.As(database.Pat);
        await pat.Get<ReturnPeriod>().SubmitAsync("ID", Months.March, await VersionAsync(database), "A school is missing.");
        var returned = Assert.Single(await database.MailsAsync(MailKind.ApprovalDecided));
        Assert.Equal(("ben@example.org", "Sent back: March 2018, Idaho Internet Crimes Against Children Task Force"), (returned.To, returned.Subject));
        Assert.Contains("A school is missing.", returned.Text, StringComparison.Ordinal);

        await SubmitAsync(database);
        await pat.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, await VersionAsync(database), []);
        Assert.StartsWith("Approved: March 2018", (await database.MailsAsync(MailKind.ApprovalDecided))[^1].Subject, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Another_coordinator_is_asked_before_the_administrators_are(TestDatabase database)
    {
        await JoinAsync(database, database.Ada);

        await SubmitAsync(database);

        Assert.Equal(["ada@example.org"], (await database.MailsAsync(MailKind.ApprovalWaits)).Select(mail => mail.To));
    }

    [DatabaseTheory]
    public async Task What_is_refused_is_told_to_nobody(TestDatabase database)
    {
        await SubmitAsync(database);
        await using var ben = database.As(database.Ben);

        await Assert.ThrowsAsync<Domain.RuleViolation>(async () => await ben.Get<ApprovePeriod>().SubmitAsync("ID", Months.March, await VersionAsync(database), []));

        Assert.Empty(await database.MailsAsync(MailKind.ApprovalDecided));
    }

    [DatabaseTheory]
    public async Task Corrections_made_in_one_go_are_told_once_in_one_mail_and_not_to_whoever_made_them(TestDatabase database)
    {
        await ApprovedAsync(database);
        await CorrectBothAsync(database, database.Ben, "The sheets say more.");

        await TellAsync(database);
        await TellAsync(database);

        var mail = Assert.Single(await CorrectionsAsync(database));
        Assert.Equal(("pat@example.org", "To approve: 2 corrections of March 2018, Idaho Internet Crimes Against Children Task Force"), (mail.To, mail.Subject));
        Assert.Contains("The sheets say more.", mail.Text, StringComparison.Ordinal);

        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await database.CorrectCountAsync(Talks.Day, 40, "Ten had left.", database.Ada);
        await TellAsync(database);
        Assert.Equal(["pat@example.org", "ben@example.org"], (await CorrectionsAsync(database)).Select(told => told.To));
    }

    [DatabaseTheory]
    public async Task Whoever_corrected_and_the_coordinators_are_told_what_became_of_it(TestDatabase database)
    {
        await ApprovedAsync(database);
        var id = await database.CorrectCountAsync(Talks.Day, 25, "The sign-in sheet says 25.", database.Ada);
        await using var pat = database.As(database.Pat);

        await pat.Get<ReturnRestatement>().SubmitAsync(id, 1, "That sheet is of another day.");

        var told = (await database.MailsAsync(MailKind.ApprovalDecided)).ToList();
        Assert.Equal(["ada@example.org", "ben@example.org"], told.Select(mail => mail.To).Order());
        Assert.All(told, mail => Assert.Contains("That sheet is of another day.", mail.Text, StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task Mail_about_approvals_can_be_turned_off(TestDatabase database)
    {
        await using (var pat = database.As(database.Pat)) await pat.Get<ChooseMail>().SubmitAsync(new() { Wanted = [MailKind.PeriodDue] });

        await SubmitAsync(database);

        Assert.Empty(await database.MailsAsync(MailKind.ApprovalWaits));
    }

    [DatabaseTheory]
    public async Task The_number_beside_the_periods_counts_what_waits_for_the_reader_alone(TestDatabase database)
    {
        await SubmitAsync(database);
        Assert.Equal((0, 1, 0, 0), (await WaitingAsync(database, database.Ben), await WaitingAsync(database, database.Pat), await WaitingAsync(database, database.Cam), await WaitingAsync(database, database.Nat)));

        await database.ReturnMonthAsync();

        Assert.Equal((1, 0), (await WaitingAsync(database, database.Ben), await WaitingAsync(database, database.Pat)));
    }

    private static async Task<int> WaitingAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        return (await person.Get<CountPeriodsWaiting>().FindAsync()).All;
    }

    private static async Task<List<Databases.Mail>> CorrectionsAsync(TestDatabase database) =>
        [.. (await database.MailsAsync(MailKind.ApprovalWaits)).Where(mail => mail.Subject.Contains("correction", StringComparison.Ordinal))];

    private static async Task ApprovedAsync(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 24);
        await database.LogAsync(database.Ada, "ID", Talks.Boise, AnotherDay, 31);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
    }

    private static async Task CorrectBothAsync(TestDatabase database, int memberId, string because)
    {
        await using var person = database.As(memberId);
        await using var db = await person.OpenAsync();
        foreach (var talk in await db.Presentations.Include(row => row.Counts).Include(row => row.Visit).ToListAsync())
        {
            talk.RecordAttendance(Domain.Delivery.Attendance.Of([new("6-8", 50)], Domain.Delivery.CountingBasis.Counted), because);
        }
        await db.SaveChangesAsync();
    }

    private static async Task TellAsync(TestDatabase database)
    {
        await using var person = database.As(null);
        using var job = new TellOfCorrections(person.Get<IServiceScopeFactory>(), database.Clock, NullLogger<TellOfCorrections>.Instance);
        await job.RunOnceAsync();
    }

    private static async Task SubmitAsync(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        await ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Seen);
    }

    private static async Task<int> VersionAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.ReportingPeriods.SingleAsync()).Version;
    }

    private static async Task JoinAsync(TestDatabase database, int memberId)
    {
        await using var db = database.AsSystem();
        (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == memberId)).Join(Role.Coordinator, database.Owner("ID"));
        await db.SaveChangesAsync();
    }
}
