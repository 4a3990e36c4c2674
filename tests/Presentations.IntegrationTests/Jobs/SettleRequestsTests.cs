using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Scheduling;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Scheduling;
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

    [DatabaseTheory]
    public async Task A_request_does_not_expire_while_a_time_offered_for_a_later_day_is_open(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        database.Clock.Advance(TimeSpan.FromDays(8));
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 10));
        database.Clock.Advance(TimeSpan.FromDays(2));

        await RunAsync(database);
        Assert.Equal(RequestStatus.Offered, (await database.RequestAsync(id)).Status);

        database.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync(database);
        Assert.Equal(RequestStatus.Expired, (await database.RequestAsync(id)).Status);
    }

    [DatabaseTheory]
    public async Task A_school_whose_visit_was_cancelled_on_its_last_day_is_offered_another_instead_of_a_farewell(TestDatabase database)
    {
        var (id, visit) = await ChangeVisitTests.AnsweredAsync(database);
        await using var ben = database.As(database.Ben);
        await ben.Get<CloseDistrict>().SubmitAsync(new() { Day = (await database.AheadAsync(visit)).Date, CountyFips = "16001", Because = "Snow day" });
        var due = (await database.RequestAsync(id)).AnswerDueUtc;

        database.Clock.Advance(TimeSpan.FromDays(10));
        await RunAsync(database);

        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Waiting, null), (request.Status, request.AcknowledgedAtUtc));
        Assert.True(due < database.Clock.GetUtcNow().UtcDateTime, "The promise runs from the cancellation on.");
        var suggested = (await ben.Get<SuggestPresenters>().FindAsync(id))!.Suggestions;
        Assert.NotEmpty(suggested);
        Assert.All(suggested, one => Assert.Contains("ask whether it suits", string.Join(";", one.Reasons), StringComparison.Ordinal));
    }

    private static async Task<int> RunAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new SettleRequests(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync();
    }
}
