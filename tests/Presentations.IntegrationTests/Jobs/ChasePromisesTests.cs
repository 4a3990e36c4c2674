using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.Web.Features.Requests;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class ChasePromisesTests
{
    [DatabaseTheory]
    public async Task The_desk_is_reminded_before_the_promise_runs_out_and_told_when_it_has_and_at_last_the_state_desk_gets_it(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        Assert.Equal(0, await RunAsync(database));

        database.Clock.Advance(TimeSpan.FromDays(2.5));
        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));
        Assert.Equal(Chase.Reminded, (await database.RequestAsync(id)).Chase);

        database.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));
        Assert.Equal((Chase.Coordinators, database.Owner("ID")), ((await database.RequestAsync(id)).Chase, (await database.RequestAsync(id)).OwnerId));

        database.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));
        var request = await database.RequestAsync(id);
        Assert.Equal((Chase.StateDesk, database.Owner("ID-DESK")), (request.Chase, request.OwnerId));
        Assert.Contains(request.Steps, step => step is { Kind: StepKind.HandedOver, MemberId: null });
        Assert.True((await database.MailsAsync(MailKind.PromiseReminder)).Count >= 3);
    }

    [DatabaseTheory]
    public async Task What_is_answered_is_left_alone(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.AcknowledgeAsync(id, version));

        database.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(0, await RunAsync(database));
    }

    private static async Task<int> RunAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new ChasePromises(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<ChasePromises>.Instance).RunOnceAsync();
    }
}
