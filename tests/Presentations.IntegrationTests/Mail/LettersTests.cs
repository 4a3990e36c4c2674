using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Mail;

namespace Presentations.IntegrationTests.Mail;

public class LettersTests
{
    [DatabaseTheory]
    public async Task A_stranger_who_asks_gets_a_link_to_confirm_that_no_copy_of_the_database_tells(TestDatabase database)
    {
        await using var stranger = database.As(null);
        await using (var db = stranger.Get<AppDbFactory>().OpenForIntake())
        {
            var confirmation = SecretToken.New();
            var request = PresentationRequest.Ask(
                database.Owner("ID"), Guid.NewGuid(), Asked.Facts(Talks.Boise), Asked.Principal with { Language = "es" }, stranger.Get<PrivateLinks>().New(), confirmation, database.Clock);
            db.Requests.Add(request);
            await stranger.Get<RequestLetters>().ConfirmAddressAsync(db, request, confirmation);
            await db.SaveChangesAsync();

            var mail = Assert.Single(await database.MailsAsync());
            Assert.Equal((MailKind.ConfirmAddress, "robin@lincoln.example.org", "Confirme su solicitud de una presentación"), (mail.Kind, mail.To, mail.Subject));
            Assert.Contains($"/request/confirm/{confirmation.Text}", mail.Text, StringComparison.Ordinal);
            Assert.Contains($"/request/confirm/{confirmation.Text}", mail.Html, StringComparison.Ordinal);
            await using var system = database.AsSystem();
            var row = await system.Outbox.SingleAsync();
            Assert.All([row.TextBody, row.HtmlBody, row.Subject, row.MessageId], stored => Assert.DoesNotContain(confirmation.Text, stored, StringComparison.Ordinal));
        }
    }

    [DatabaseTheory]
    public async Task When_the_school_chooses_both_sides_get_the_visit_into_their_calendars(TestDatabase database)
    {
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        await OfferAsync(database, id);
        await using var school = database.As(null);
        await using var db = (await school.Get<AppDbFactory>().OpenForRequestAsync(token.Text))!;
        var request = await db.Requests.Include(request => request.Offers).SingleAsync();
        var visit = request.TakeOffer(request.Offers[0].Id, Guid.NewGuid(), database.Clock);
        db.Visits.Add(visit);
        await school.Get<RequestLetters>().VisitConfirmedAsync(db, request, visit);
        await school.Get<PresenterLetters>().VisitConfirmedAsync(db, visit);
        await school.Get<DeskLetters>().DeskNewsAsync(db, request, StepKind.Booked);
        await db.SaveChangesAsync();

        var mails = (await database.MailsAsync()).Where(mail => mail.Kind is not MailKind.TimesOffered).ToList();
        Assert.Equal(["robin@lincoln.example.org", "ada@example.org", "ben@example.org"], mails.Select(mail => mail.To));
        Assert.All(mails.Take(2), mail => Assert.Equal("REQUEST", mail.Method));
        Assert.Equal(Uid(mails[0]), Uid(mails[1]));
        Assert.Contains("robin@lincoln.example.org", mails[1].Text, StringComparison.Ordinal);
        Assert.Contains("The school chose a time: Lincoln Elementary School", mails[2].Subject, StringComparison.Ordinal);
        Assert.Contains("It chose Monday, June 18, 2018, ", mails[2].Text, StringComparison.Ordinal);
        Assert.Null(mails[2].Calendar);
    }

    [DatabaseTheory]
    public async Task A_presenter_is_led_to_the_visit_itself_from_the_mail_and_from_the_calendar(TestDatabase database)
    {
        var form = await database.BookingAsync(9);
        await database.BookByBenAsync(form);

        var mail = Assert.Single(await database.MailsAsync(MailKind.VisitConfirmed));
        Assert.Contains($"/visits/{form.EntryId}", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/visits/{form.EntryId}", mail.Calendar!.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_visit_that_is_moved_and_cancelled_keeps_its_place_in_calendars_and_counts_up(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        await ChangeAsync(ben, id, visit => visit.Move(visit.Date.AddDays(1), new TimeOnly(10, 0), "A fire drill.", database.Clock), (letters, db, visit) => letters.VisitChangedAsync(db, visit));
        await ChangeAsync(ben, id, visit => visit.Cancel(Side.School, "Closed."), (letters, db, visit) => letters.VisitCancelledAsync(db, visit));

        var mails = await database.MailsAsync();
        Assert.Equal(["REQUEST", "CANCEL"], mails.Select(mail => mail.Method));
        Assert.Single(mails.Select(Uid).Distinct());
        Assert.Contains("SEQUENCE:1\r\n", mails[0].Calendar, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:2\r\n", mails[1].Calendar, StringComparison.Ordinal);
        Assert.Contains("A fire drill.", mails[0].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Nobody_gets_what_they_turned_off_and_everybody_gets_what_matters(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            db.MutedMails.Add(new MutedMail { MemberId = database.Ben, Kind = MailKind.DeskNews });
            await db.SaveChangesAsync();
        }
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        await using var school = database.As(null);
        await using var own = (await school.Get<AppDbFactory>().OpenForRequestAsync(token.Text))!;
        var request = await own.Requests.SingleAsync(row => row.Id == id);
        request.WriteFromSchool("Is there parking?", database.Clock);
        await school.Get<DeskLetters>().DeskNewsAsync(own, request, StepKind.SchoolWrote);
        await school.Get<DeskLetters>().PromiseReminderAsync(own, request, Chase.Reminded);
        await own.SaveChangesAsync();

        Assert.Equal([(MailKind.PromiseReminder, "ben@example.org")], (await database.MailsAsync()).Select(mail => (mail.Kind, mail.To)));
    }

    [DatabaseTheory]
    public async Task A_school_that_wants_no_reminders_or_whose_contacts_are_gone_is_left_in_peace(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var request = await db.Requests.Include(row => row.Steps).SingleAsync(row => row.Id == id);
        request.Remind(false);
        await ben.Get<RequestLetters>().OfferReminderAsync(db, request);
        request.Withdraw(null, database.Clock);
        request.RemoveContacts(database.Clock);
        await ben.Get<RequestLetters>().ExpiredAsync(db, request);
        await db.SaveChangesAsync();

        Assert.Empty(await database.MailsAsync());
    }

    [DatabaseTheory]
    public async Task What_is_told_once_is_told_once(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ben = database.As(database.Ben);
        for (var time = 0; time < 3; time++)
        {
            await using var db = await ben.OpenAsync();
            await ben.Get<RequestLetters>().ReceivedAsync(db, await db.Requests.SingleAsync(row => row.Id == id));
            await db.SaveChangesAsync();
        }

        Assert.Single(await database.MailsAsync(MailKind.RequestReceived));
    }

    private static async Task OfferAsync(TestDatabase database, int id)
    {
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        var request = await db.Requests.Include(row => row.Offers).SingleAsync(row => row.Id == id);
        request.OfferTimes([(database.Ada, Asked.Slot(Talks.Boise, 9))], database.Clock.GetUtcNow().UtcDateTime.AddDays(2), database.Ben, database.Clock);
        await ben.Get<RequestLetters>().TimesOfferedAsync(db, request);
        await db.SaveChangesAsync();
    }

    private static async Task ChangeAsync(TestPerson person, int id, Action<Visit> change, Func<PresenterLetters, AppDb, Visit, Task> tell)
    {
        await using var db = await person.OpenAsync();
        var visit = await db.Visits.Include(visit => visit.Presentations).SingleAsync(visit => visit.Id == id);
        change(visit);
        await tell(person.Get<PresenterLetters>(), db, visit);
        await db.SaveChangesAsync();
    }

    private static string Uid(Databases.Mail mail) => mail.Calendar!.Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal));
}
