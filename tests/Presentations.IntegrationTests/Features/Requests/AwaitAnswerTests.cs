using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Features.Requests;

/// <summary>A request that was answered and waits again is owed an answer anew.</summary>
public class AwaitAnswerTests
{
    [DatabaseTheory]
    public async Task Times_that_nobody_chose_leave_the_request_with_a_new_promise(TestDatabase database)
    {
        var (id, _) = await OfferedAsync(database);
        database.Clock.Advance(TimeSpan.FromHours(80));
        await using var nobody = database.As(null);
        await new SettleRequests(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync();

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task A_school_that_proposes_another_time_has_a_new_promise(TestDatabase database)
    {
        var (id, token) = await OfferedAsync(database);
        await using var school = database.As(null);
        await school.Get<ProposeOtherTime>().SubmitAsync(token, "Rather in the morning.");

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task A_changed_wish_has_a_new_promise(TestDatabase database)
    {
        var (id, token) = await OfferedAsync(database);
        await using var school = database.As(null);
        var form = (await school.Get<ChangeWish>().FindAsync(token))!.Form;
        form.Sessions = "2";
        Assert.Empty((await school.Get<ChangeWish>().SubmitAsync(token, form))!);

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task A_message_to_a_desk_that_had_answered_has_a_new_promise(TestDatabase database)
    {
        await AnsweredAsync(database);
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, "Which grades?"));
        database.Clock.Advance(TimeSpan.FromDays(1));
        await using var school = database.As(null);
        await school.Get<WriteToDesk>().SubmitAsync(token.Text, "Grade 7.");

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task Times_that_the_desk_takes_back_leave_the_request_with_a_new_promise(TestDatabase database)
    {
        var (id, _) = await OfferedAsync(database);
        await database.DecideAsync<OfferTimes>(id, (use, version) => use.TakeBackAsync(id, version));

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task Times_of_a_day_on_which_the_school_is_closed_leave_the_request_with_a_new_promise(TestDatabase database)
    {
        var (id, _) = await OfferedAsync(database);
        await using var ben = database.As(database.Ben);
        await ben.Get<CloseDistrict>().SubmitAsync(new CloseDistrict.Form { Day = Asked.Monday.AddDays(4), CountyFips = "16001", Because = "Snow day" });

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task Times_of_an_officer_who_leaves_leave_the_request_with_a_new_promise(TestDatabase database)
    {
        var (id, _) = await OfferedAsync(database);
        await using var ben = database.As(database.Ben);
        await ben.Get<ReassignVisits>().SubmitAsync(database.Ada, []);

        await RequirePromiseAsync(database, id);
    }

    [DatabaseTheory]
    public async Task A_promise_that_still_runs_is_not_put_off_by_another_message(TestDatabase database)
    {
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        var due = (await database.RequestAsync(id)).AnswerDueUtc;
        database.Clock.Advance(TimeSpan.FromDays(1));
        await using var school = database.As(null);
        await school.Get<WriteToDesk>().SubmitAsync(token.Text, "Are you there?");

        Assert.Equal(due, (await database.RequestAsync(id)).AnswerDueUtc);
    }

    /// <summary>Answered on Friday with a time on the next, and a day has passed.</summary>
    private static async Task<(int Id, string Token)> OfferedAsync(TestDatabase database)
    {
        await AnsweredAsync(database);
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 4));
        database.Clock.Advance(TimeSpan.FromDays(1));
        return (id, token.Text);
    }

    /// <summary>Another one, that waits for nothing.</summary>
    private static async Task AnsweredAsync(TestDatabase database)
    {
        var (answered, _) = await database.AskAsync("ID", Talks.Boise);
        await database.DecideAsync<WriteToSchool>(answered, (use, version) => use.AcknowledgeAsync(answered, version));
    }

    /// <summary>It comes before what is answered, and is chased to the end when nobody answers.</summary>
    private static async Task RequirePromiseAsync(TestDatabase database, int id)
    {
        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Waiting, null, Chase.None), (request.Status, request.AcknowledgedAtUtc, request.Chase));
        Assert.Equal(WorkingDays.After(database.Clock.GetUtcNow().UtcDateTime, 3, request.Zone), request.AnswerDueUtc);

        await using var ben = database.As(database.Ben);
        var queue = (await ben.Get<ListRequests>().FindAsync(new DeskFilter())).Rows;
        Assert.Equal((2, id), (queue.Count, queue[0].Id));

        database.Clock.Advance(TimeSpan.FromDays(12));
        await new ChasePromises(ben.Get<IServiceScopeFactory>(), database.Clock, NullLogger<ChasePromises>.Instance).RunOnceAsync();
        Assert.Equal((Chase.StateDesk, database.Owner("ID-DESK")), ((await database.RequestAsync(id)).Chase, (await database.RequestAsync(id)).OwnerId));
    }
}
