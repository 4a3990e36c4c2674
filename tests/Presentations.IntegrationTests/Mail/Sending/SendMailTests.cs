using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Mail;

namespace Presentations.IntegrationTests.Mail.Sending;

public sealed class SendMailTests : IAsyncDisposable
{
    private readonly MailSink sink = MailSink.Open();

    [DatabaseTheory]
    public async Task Mail_arrives_as_it_was_written(TestDatabase database)
    {
        await using var post = await PostAsync(database, "robin@lincoln.example.org");

        await post.SendAsync();

        var (to, data) = Assert.Single(sink.Taken);
        Assert.Equal("robin@lincoln.example.org", to);
        Assert.Contains("Message-ID: <test.0@localhost>", data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Auto-Submitted: auto-generated", data, StringComparison.Ordinal);
        foreach (var type in new[] { "text/plain", "text/html", "text/calendar", "method=REQUEST", "name=visit.ics" }) Assert.Contains(type, data, StringComparison.Ordinal);
        Assert.Equal([MailStatus.Sent], await post.StatusesAsync());
    }

    /// <summary>Everything that a network does, to seven recipients at once: nothing is lost, and whoever got a mail gets no second one.</summary>
    [DatabaseTheory]
    public async Task Nothing_is_lost_and_nothing_comes_twice(TestDatabase database)
    {
        await using var post = await ImpatientAsync(database, "good@x.org", "drop@x.org", "data@x.org", "quit@x.org", "grey@x.org", "slow@x.org", "gone@x.org");
        sink.Treat("drop@x.org", Manner.DropAtRecipient, Manner.DropAtRecipient);
        sink.Treat("data@x.org", Manner.DropAtData, Manner.Greylist);
        sink.Treat("quit@x.org", Manner.TakeAndDrop);
        sink.Treat("grey@x.org", Manner.Greylist, Manner.Greylist, Manner.Greylist);
        sink.Treat("slow@x.org", Manner.Stall);
        sink.Treat("gone@x.org", Manner.Refuse);

        for (var minutes = 0; minutes < 20; minutes++)
        {
            await post.SendAsync();
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["data@x.org", "drop@x.org", "good@x.org", "grey@x.org", "quit@x.org", "slow@x.org"], sink.Taken.Select(mail => mail.To).Order());
        await using var db = database.AsSystem();
        var dead = await db.Outbox.SingleAsync(mail => mail.Status != MailStatus.Sent);
        Assert.Equal(("gone@x.org", MailStatus.Dead, 1), (dead.ToAddress, dead.Status, dead.Tries));
        Assert.Contains("nobody of that name", dead.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("gone@", dead.LastError, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task What_is_greylisted_is_tried_after_1_2_4_minutes(TestDatabase database)
    {
        await using var post = await PostAsync(database, "grey@x.org");
        sink.Treat("grey@x.org", Manner.Greylist, Manner.Greylist, Manner.Greylist);
        var tries = new List<int>();

        for (var minute = 0; minute < 10; minute++)
        {
            var before = await post.TriesAsync();
            await post.SendAsync();
            if (await post.TriesAsync() > before) tries.Add(minute);
            database.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([0, 1, 3, 7], tries);
        Assert.Single(sink.Taken);
    }

    [DatabaseTheory]
    public async Task A_slow_recipient_holds_up_nobody_else(TestDatabase database)
    {
        await using var post = await ImpatientAsync(database, ["slow@x.org", "slow@x.org", .. Enumerable.Range(0, 20).Select(number => $"p{number}@x.org")]);
        sink.Treat("slow@x.org", Manner.Stall, Manner.Stall);

        var sending = post.SendAsync();
        await WaitAsync(() => sink.Taken.Count == 20);

        Assert.False(sending.IsCompleted);
        await sending;
        Assert.True(sink.Busiest > 1);
    }

    [DatabaseTheory]
    public async Task Two_hosts_share_the_mail_and_send_none_twice(TestDatabase database)
    {
        await using var post = await PostAsync(database, [.. Enumerable.Range(0, 40).Select(number => $"p{number}@x.org")]);
        await using var other = post.Beside();

        await Task.WhenAll(post.SendAsync(), other.SendAsync());

        Assert.Equal(40, sink.Taken.Count);
        Assert.Equal(40, sink.Taken.Select(mail => mail.To).Distinct().Count());
    }

    [DatabaseTheory]
    public async Task A_host_that_died_with_a_mail_in_its_hands_gives_it_back(TestDatabase database)
    {
        await using var post = await PostAsync(database, "robin@x.org");
        await post.ClaimAsync();
        await post.SendAsync();
        Assert.Empty(sink.Taken);

        database.Clock.Advance(TimeSpan.FromMinutes(6));
        await post.SendAsync();

        Assert.Single(sink.Taken);
    }

    [DatabaseTheory]
    public async Task Mail_that_must_be_encrypted_never_leaves_over_a_connection_that_is_not(TestDatabase database)
    {
        await using var post = await PostOffice.OpenAsync(database, sink.Port, ["robin@x.org"], timeoutSeconds: 30, startTls: true);

        await post.SendAsync();

        Assert.Empty(sink.Taken);
        Assert.Equal([MailStatus.Waiting], await post.StatusesAsync());
    }

    [DatabaseTheory]
    public async Task Over_an_encrypted_connection_mail_reaches_a_server_whose_certificate_is_trusted_and_no_other(TestDatabase database)
    {
        using var certificate = TrustedCertificate.Make();
        await using var safe = MailSink.Open(certificate.Certificate);
        await using var post = await PostOffice.OpenAsync(database, safe.Port, ["robin@x.org"], timeoutSeconds: 30, startTls: true);
        await post.SendAsync();
        Assert.Empty(safe.Taken);

        certificate.Trust();
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await post.SendAsync();

        Assert.Equal("robin@x.org", Assert.Single(safe.Taken).To);
        Assert.Equal([MailStatus.Sent], await post.StatusesAsync());
        Assert.True(safe.Encrypted >= 1);
    }

    [DatabaseTheory]
    public async Task A_server_that_takes_a_mail_late_is_waited_for_and_gets_it_once(TestDatabase database)
    {
        await using var post = await PostOffice.OpenAsync(database, sink.Port, ["slow@x.org"], new MailOptions().TimeoutSeconds);
        sink.Treat("slow@x.org", Manner.TakeLate);

        var sending = post.SendAsync();
        await WaitAsync(() => sink.Kept == 1);
        Assert.Equal([MailStatus.Waiting], await post.StatusesAsync());
        sink.Acknowledge();
        await sending;

        Assert.Single(sink.Taken);
        Assert.Equal([MailStatus.Sent], await post.StatusesAsync());
        Assert.Equal(1, await post.TriesAsync());
    }

    /// <summary>Three minutes for the last answer, as RFC 5321 asks (4.5.3.2 says even more), and still less than another host would wait.</summary>
    [Fact]
    public void A_slow_server_has_minutes_before_it_is_asked_again() => Assert.InRange(new MailOptions().TimeoutSeconds, 180, 240);

    [DatabaseTheory]
    public async Task What_no_server_takes_is_a_dead_letter_in_the_end_and_is_tried_no_more(TestDatabase database)
    {
        await using var post = await PostAsync(database, "grey@x.org");
        sink.Treat("grey@x.org", [.. Enumerable.Repeat(Manner.Greylist, OutboxMessage.MostTries + 1)]);

        for (var tries = 0; tries < OutboxMessage.MostTries; tries++)
        {
            Assert.Equal([MailStatus.Waiting], await post.StatusesAsync());
            await post.SendAsync();
            database.Clock.Advance(TimeSpan.FromHours(1));
        }
        Assert.Equal([MailStatus.Dead], await post.StatusesAsync());

        await post.SendAsync();
        Assert.Equal(OutboxMessage.MostTries, await post.TriesAsync());
        Assert.Empty(sink.Taken);
    }

    [DatabaseTheory]
    public async Task No_address_reaches_the_log(TestDatabase database)
    {
        await using var post = await ImpatientAsync(database, "gone@x.org", "grey@x.org", "slow@x.org");
        sink.Treat("gone@x.org", Manner.Refuse);
        sink.Treat("grey@x.org", Manner.Greylist);
        sink.Treat("slow@x.org", Manner.Stall);

        await post.SendAsync();

        Assert.Equal(3, post.Log.Lines.Count);
        Assert.DoesNotContain(post.Log.Lines, line => line.Contains('@', StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    private Task<PostOffice> PostAsync(TestDatabase database, params string[] to) => PostOffice.OpenAsync(database, sink.Port, to, timeoutSeconds: 30);

    /// <summary>With a host that soon loses its patience.</summary>
    private Task<PostOffice> ImpatientAsync(TestDatabase database, params string[] to) => PostOffice.OpenAsync(database, sink.Port, to, timeoutSeconds: 10);

    private static async Task WaitAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!isSo()) await timer.WaitForNextTickAsync(limit.Token);
    }
}
