using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class LetStandAloneTests
{
    [DatabaseTheory]
    public async Task Who_joined_is_seen_on_the_standing_request_with_their_wishes(TestDatabase database)
    {
        var (standing, _) = await database.AskAsync("ID", Talks.Boise);
        var joined = await database.JoinAsync(standing);
        await using var ben = database.As(database.Ben);

        var row = Assert.Single(await ben.Get<LetStandAlone>().ListAsync(standing));
        Assert.Equal((joined, "Robin Vale", Asked.Monday, true), (row.Id, row.Name, row.Wish.Windows[0].FirstDay, row.MayDecide));
        Assert.Equal(1, Assert.Single((await ben.Get<ListRequests>().FindAsync(new DeskFilter())).Rows).Joined);
        await using var cam = database.As(database.Cam);
        Assert.Empty(await cam.Get<LetStandAlone>().ListAsync(standing));
    }

    [DatabaseTheory]
    public async Task A_joined_request_that_is_let_to_stand_alone_waits_with_a_clock_of_its_own_and_its_school_is_told(TestDatabase database)
    {
        var (standing, _) = await database.AskAsync("ID", Talks.Boise);
        var joined = await database.JoinAsync(standing);
        database.Clock.Advance(TimeSpan.FromDays(1));

        await database.DecideAsync<LetStandAlone>(joined, (use, version) => use.SubmitAsync(joined, version));

        var request = await database.RequestAsync(joined);
        Assert.Equal((RequestStatus.Waiting, (int?)null, Chase.None), (request.Status, request.JoinedToId, request.Chase));
        Assert.True(request.AnswerDueUtc > database.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        Assert.Contains(request.Steps, step => step.Kind is StepKind.SetApart && step.MemberId == database.Ben);
        Assert.Single(await database.MailsAsync(MailKind.StandsAlone), mail => mail.To == "robin@lincoln.example.org");
        await using var ben = database.As(database.Ben);
        Assert.Empty(await ben.Get<LetStandAlone>().ListAsync(standing));
        await Assert.ThrowsAsync<RuleViolation>(() => database.DecideAsync<LetStandAlone>(joined, (use, version) => use.SubmitAsync(joined, version)));
    }

    [DatabaseTheory]
    public async Task On_its_last_day_a_request_may_still_stand_alone_and_the_day_after_it_may_not(TestDatabase database)
    {
        var (standing, _) = await database.AskAsync("ID", Talks.Boise);
        var (joined, late) = (await database.JoinAsync(standing), await database.JoinAsync(standing));
        var request = await database.RequestAsync(joined);
        var afternoon = new DateTimeOffset((request.DecideBy ?? request.LastDay).ToDateTime(new TimeOnly(21, 0)), TimeSpan.Zero);

        database.Clock.Advance(afternoon - database.Clock.GetUtcNow());
        await database.DecideAsync<LetStandAlone>(joined, (use, version) => use.SubmitAsync(joined, version));
        database.Clock.Advance(TimeSpan.FromDays(1));

        await Assert.ThrowsAsync<RuleViolation>(() => database.DecideAsync<LetStandAlone>(late, (use, version) => use.SubmitAsync(late, version)));
        Assert.Equal((RequestStatus.Waiting, RequestStatus.Joined), ((await database.RequestAsync(joined)).Status, (await database.RequestAsync(late)).Status));
    }

    [DatabaseTheory]
    public async Task Nobody_but_a_coordinator_of_that_desk_takes_requests_apart(TestDatabase database)
    {
        var (standing, _) = await database.AskAsync("ID", Talks.Boise);
        var joined = await database.JoinAsync(standing);

        await Assert.ThrowsAsync<AccessDenied>(() => database.DecideAsync<LetStandAlone>(joined, (use, version) => use.SubmitAsync(joined, version), database.Ada));
        await Assert.ThrowsAsync<RuleViolation>(() => database.DecideAsync<LetStandAlone>(joined, (use, version) => use.SubmitAsync(joined, version), database.Cam));
        Assert.Equal(RequestStatus.Joined, (await database.RequestAsync(joined)).Status);
    }
}
