using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Mail.Sending;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Features.Requests.School;

public sealed class RemoveOwnDataTests : IAsyncDisposable
{
    private static readonly string[] Said = ["robin", "Vale", "xyzzy"];

    private readonly MailSink sink = MailSink.Open();

    [DatabaseTheory]
    public async Task A_cancellation_that_waits_for_the_mail_server_still_reaches_the_officer_and_holds_nothing_of_the_school_s_words(TestDatabase database)
    {
        await using var post = await PostOffice.OpenAsync(database, sink.Port, [], timeoutSeconds: 20);
        foreach (var to in new[] { "ada@example.org", "ben@example.org" }) sink.Treat(to, [.. Enumerable.Repeat(Manner.Greylist, 2)]);
        await WithdrawnAsync(database, post);

        Assert.Empty(await database.HoldingAsync(Said));
        var waiting = await database.MailsAsync();
        Assert.All(waiting, mail => Assert.Contains(mail.To, new[] { "ada@example.org", "ben@example.org" }));
        Assert.Single(waiting, mail => mail.Kind is MailKind.DeskNews && mail.Subject.StartsWith("The school withdrew", StringComparison.Ordinal));

        for (var minutes = 0; minutes < 20; minutes++)
        {
            await post.SendAsync();
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var (_, data) = Assert.Single(sink.Taken, mail => mail.To == "ada@example.org" && mail.Data.Contains("Subject: Cancelled", StringComparison.Ordinal));
        Assert.Contains("method=CANCEL", data, StringComparison.Ordinal);
        Assert.DoesNotContain(sink.Taken, mail => mail.To.StartsWith("robin", StringComparison.Ordinal));
        Assert.All(await post.StatusesAsync(), status => Assert.Equal(MailStatus.Sent, status));
        Assert.Empty(await database.HoldingAsync(Said));
    }

    [DatabaseTheory]
    public async Task Mail_that_was_sent_or_refused_goes_at_once_whoever_got_it(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(token, "xyzzy");
        await using (var db = database.AsSystem())
        {
            foreach (var mail in await db.Outbox.Where(mail => mail.Kind != MailKind.VisitCancelled).ToListAsync())
            {
                if (mail.Kind is MailKind.DeskNews) mail.Failed("550", isFinal: true, database.Clock.GetUtcNow().UtcDateTime);
                else mail.Sent(database.Clock.GetUtcNow().UtcDateTime);
            }
            await db.SaveChangesAsync();
        }

        Assert.True(await school.Get<RemoveOwnData>().SubmitAsync(token));

        var left = Assert.Single(await database.MailsAsync());
        Assert.Equal((MailKind.VisitCancelled, "ada@example.org", "CANCEL"), (left.Kind, left.To, left.Method));
        Assert.Contains("/visits/", left.Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task Removing_twice_changes_nothing_more_and_mail_about_another_request_stays_as_it_is(TestDatabase database)
    {
        var token = await database.BookedAsync();
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => (form.Email, form.Topics) = ("dale@lincoln.example.org", ["sextortion"])));
        await using var school = database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(token, null);
        var others = (await database.MailsAsync()).Count(mail => mail.To == "dale@lincoln.example.org");
        await school.Get<RemoveOwnData>().SubmitAsync(token);
        var left = await database.MailsAsync();

        Assert.True(await school.Get<RemoveOwnData>().SubmitAsync(token));

        Assert.Equal(left, await database.MailsAsync());
        Assert.Equal(others, left.Count(mail => mail.To == "dale@lincoln.example.org"));
    }

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    /// <summary>Every try so far was put off.</summary>
    private static async Task WithdrawnAsync(TestDatabase database, PostOffice post)
    {
        var token = await database.BookedAsync();
        await using var school = database.As(null);
        await school.Get<WriteToDesk>().SubmitAsync(token, "xyzzy at the door");
        await school.Get<WithdrawRequest>().SubmitAsync(token, "xyzzy fell ill");
        Assert.NotEmpty(await database.HoldingAsync(Said));
        Assert.True(await school.Get<RemoveOwnData>().SubmitAsync(token));
        await post.SendAsync();
    }
}
