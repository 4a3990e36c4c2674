using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class SettleRequestsTests
{
    [DatabaseTheory]
    public async Task Nobody_chooses_so_the_school_is_reminded_once_and_then_the_times_are_released(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 4));
        Assert.Equal(0, await RunAsync(database));

        database.Clock.Advance(TimeSpan.FromHours(50));
        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));
        Assert.Single(await database.MailsAsync(MailKind.OfferReminder));

        database.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));
        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Waiting, OfferStatus.Lapsed), (request.Status, request.Offers[0].Status));
        Assert.Equal("ben@example.org", Assert.Single(await database.MailsAsync(MailKind.DeskNews)).To);
    }

    [DatabaseTheory]
    public async Task A_request_whose_days_have_passed_expires_and_the_school_is_told(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        database.Clock.Advance(TimeSpan.FromDays(10));

        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));
        Assert.Equal(RequestStatus.Expired, (await database.RequestAsync(id)).Status);
        Assert.Single(await database.MailsAsync(MailKind.RequestExpired));
    }

    private static async Task<int> RunAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new SettleRequests(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync();
    }
}
