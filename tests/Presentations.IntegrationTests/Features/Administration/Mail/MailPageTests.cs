using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Administration.Mail;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Features.Administration.Mail;

public class MailPageTests
{
    [DatabaseTheory]
    public async Task A_dead_letter_is_shown_with_its_reason_and_sent_again_once(TestDatabase database)
    {
        var id = await database.DeadLetterAsync();
        await using var pat = database.As(database.Pat);
        var row = Assert.Single((await pat.Get<ListMail>().FindAsync(MailStatus.Dead)).Rows);
        Assert.Equal((id, "550 nobody of that name"), (row.Id, row.LastError));

        await pat.Get<SendMailAgain>().SubmitAsync(id);

        Assert.Empty((await pat.Get<ListMail>().FindAsync(MailStatus.Dead)).Rows);
        Assert.Equal(0, Assert.Single((await pat.Get<ListMail>().FindAsync(MailStatus.Waiting)).Rows).Tries);
        await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<SendMailAgain>().SubmitAsync(id));
    }

    [DatabaseTheory]
    public async Task A_mail_is_read_as_it_would_arrive_with_its_links(TestDatabase database)
    {
        var id = await database.DeadLetterAsync();
        await using var pat = database.As(database.Pat);

        var mail = await pat.Get<ReadMail>().FindAsync(id);

        Assert.Equal("Look at http://localhost:5080/desk now.", mail!.Text);
        Assert.Equal(["http://localhost:5080/desk"], mail.Links);
        Assert.False((await pat.Get<ListMail>().FindAsync(MailStatus.Dead)).HasServer);
    }

    [DatabaseTheory]
    public async Task An_address_that_a_school_typed_is_no_link_and_what_the_letter_links_is(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using (var school = database.As(null)) await school.Get<WriteToDesk>().SubmitAsync(token, "=HYPERLINK(\"https://evil.example/x\",\"Open\") <a href=\"https://evil.example/y\">here</a>");
        var id = (await database.MailsAsync(MailKind.DeskNews))[^1].Id;
        await using var pat = database.As(database.Pat);

        var mail = (await pat.Get<ReadMail>().FindAsync(id))!;

        Assert.Contains("https://evil.example/x", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/desk/", Assert.Single(mail.Links), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task The_coordinator_whose_mail_it_is_reads_no_list_of_mail(TestDatabase database)
    {
        var id = await database.DeadLetterAsync();
        foreach (var other in new[] { database.Ada, database.Ben, database.Cam, database.Nat })
        {
            await using var person = database.As(other);
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<ListMail>().FindAsync(MailStatus.Dead));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<ReadMail>().FindAsync(id));
            await Assert.ThrowsAsync<AccessDenied>(() => person.Get<SendMailAgain>().SubmitAsync(id));
        }
    }
}
