using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class PurgeMailTests
{
    [DatabaseTheory]
    public async Task Mail_is_gone_three_months_after_it_was_sent_and_dead_letters_stay(TestDatabase database)
    {
        var (sent, dead) = (await database.DeadLetterAsync(), await database.DeadLetterAsync());
        await using (var db = database.AsSystem())
        {
            (await db.Outbox.SingleAsync(mail => mail.Id == sent)).Sent(database.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        }
        await using var host = database.As(null);
        using var job = new PurgeMail(host.Get<IServiceScopeFactory>(), database.Clock, NullLogger<PurgeMail>.Instance);
        database.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(0, await job.RunOnceAsync());

        database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await job.RunOnceAsync());

        Assert.Equal([dead], (await database.MailsAsync()).Select(mail => mail.Id));
    }
}
