using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Features.Requests;

public class JoinRequestsTests
{
    [DatabaseTheory]
    public async Task Two_requests_of_a_school_become_one_with_the_earlier_promise_and_whoever_asked_is_told_kindly(TestDatabase database)
    {
        var (older, _) = await database.AskAsync("ID", Talks.Boise);
        database.Clock.Advance(TimeSpan.FromDays(1));
        var (younger, _) = await database.AskAsync("ID", Talks.Boise);
        var promise = (await database.RequestAsync(older)).AnswerDueUtc;

        await database.DecideAsync<JoinRequests>(older, (use, version) => use.SubmitAsync(older, version, younger));

        var (joined, standing) = (await database.RequestAsync(older), await database.RequestAsync(younger));
        Assert.Equal((RequestStatus.Joined, younger), (joined.Status, joined.JoinedToId));
        Assert.Equal((RequestStatus.Waiting, promise), (standing.Status, standing.AnswerDueUtc));
        Assert.Contains(joined.Steps, step => step.Kind is StepKind.Joined && step.MemberId == database.Ben);
        Assert.Contains(standing.Steps, step => step.Kind is StepKind.TookIn && step.MemberId == database.Ben);
        var mail = Assert.Single(await database.MailsAsync(MailKind.Joined));
        Assert.Equal(("robin@lincoln.example.org", "Your request for Lincoln Elementary School goes on with another"), (mail.To, mail.Subject));
        Assert.Contains("there is nothing that you need to do", mail.Text, StringComparison.Ordinal);
        await using var ben = database.As(database.Ben);
        foreach (var id in new[] { older, younger }) Assert.Equal("Ben", (await ben.Get<ShowRequest>().FindAsync(id))!.History[0].Who);
        Assert.Equal(older, Assert.Single(await ben.Get<LetStandAlone>().ListAsync(younger)).Id);
    }

    [DatabaseTheory]
    public async Task What_had_joined_it_goes_along(TestDatabase database)
    {
        var (standing, _) = await database.AskAsync("ID", Talks.Boise);
        var (other, _) = await database.AskAsync("ID", Talks.Boise);
        var joined = await database.JoinAsync(other);

        await database.DecideAsync<JoinRequests>(other, (use, version) => use.SubmitAsync(other, version, standing));

        Assert.Equal((standing, standing), ((await database.RequestAsync(other)).JoinedToId, (await database.RequestAsync(joined)).JoinedToId));
    }

    [DatabaseTheory]
    public async Task Requests_of_two_desks_of_two_schools_or_with_offered_times_are_not_joined(TestDatabase database)
    {
        var (request, _) = await database.AskAsync("ID", Talks.Boise);
        var (elsewhere, _) = await database.AskAsync("UT", Talks.Boise);
        var (otherSchool, _) = await database.AskAsync("ID", Talks.Boise with { VenueName = "Washington Elementary School" });
        var (offered, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(offered, AtTheDesk.At(database.Ada, 9));

        async Task<string> RefusedAsync(int id, int with, int? memberId = null) =>
            (await Assert.ThrowsAnyAsync<RuleViolation>(() => database.DecideAsync<JoinRequests>(id, (use, version) => use.SubmitAsync(id, version, with), memberId))).Message;

        Assert.StartsWith("These requests are at two desks.", await RefusedAsync(request, elsewhere, database.Pat), StringComparison.Ordinal);
        Assert.StartsWith("This request does not exist, or you may not see it.", await RefusedAsync(request, elsewhere), StringComparison.Ordinal);
        Assert.StartsWith("Only requests of the same school", await RefusedAsync(request, otherSchool), StringComparison.Ordinal);
        Assert.StartsWith("Only requests of the same school", await RefusedAsync(request, request), StringComparison.Ordinal);
        Assert.StartsWith("Its school was offered times", await RefusedAsync(offered, request), StringComparison.Ordinal);
        Assert.Equal(RequestStatus.Waiting, (await database.RequestAsync(request)).Status);

        await database.DecideAsync<JoinRequests>(request, (use, version) => use.SubmitAsync(request, version, offered)); // the other way round it goes
        Assert.Equal(RequestStatus.Joined, (await database.RequestAsync(request)).Status);
    }

    [DatabaseTheory]
    public async Task A_request_of_the_waiting_list_is_joined_by_hand_and_never_by_itself(TestDatabase database)
    {
        var ((listed, _), (standing, _), (offered, _)) = (await database.AskAsync("ID", Talks.Boise), await database.AskAsync("ID", Talks.Boise), await database.AskAsync("ID", Talks.Boise));
        await database.DecideAsync<PutOnWaitingList>(listed, (use, version) => use.SubmitAsync(listed, version));
        await database.OfferAsync(offered, AtTheDesk.At(database.Ada, 9));
        await using var ben = database.As(database.Ben);
        await using var ada = database.As(database.Ada);
        Assert.Equal((true, true, false), (await MayJoinAsync(ben, listed), await MayJoinAsync(ben, standing), await MayJoinAsync(ben, offered)));
        Assert.False(await MayJoinAsync(ada, listed));
        var request = await database.RequestAsync(listed);
        Assert.Throws<RuleViolation>(() => request.JoinTo(standing, database.Clock));

        await database.DecideAsync<JoinRequests>(listed, (use, version) => use.SubmitAsync(listed, version, standing));

        Assert.Equal(RequestStatus.Joined, (await database.RequestAsync(listed)).Status);

        static async Task<bool> MayJoinAsync(TestPerson person, int id) => (await person.Get<ShowRequest>().FindAsync(id))!.MayJoin;
    }

    [DatabaseTheory]
    public async Task Nobody_but_a_coordinator_of_that_desk_joins_requests(TestDatabase database)
    {
        var ((one, _), (other, _)) = (await database.AskAsync("ID", Talks.Boise), await database.AskAsync("ID", Talks.Boise));

        await Assert.ThrowsAsync<AccessDenied>(() => database.DecideAsync<JoinRequests>(one, (use, version) => use.SubmitAsync(one, version, other), database.Ada));
        await Assert.ThrowsAsync<RuleViolation>(() => database.DecideAsync<JoinRequests>(one, (use, version) => use.SubmitAsync(one, version, other), database.Cam));
        Assert.Equal(RequestStatus.Waiting, (await database.RequestAsync(one)).Status);
    }

    [DatabaseTheory]
    public async Task A_requester_who_was_joined_by_hand_can_say_that_it_is_about_something_else(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var school = database.As(null);
        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => (form.Topics, form.Email) = (["sextortion"], "kim@lincoln.example.org")));
        await using var db = database.AsSystem();
        var other = db.Requests.Max(request => request.Id);

        await database.DecideAsync<JoinRequests>(id, (use, version) => use.SubmitAsync(id, version, other));

        Assert.True((await school.Get<FollowRequest>().FindAsync(token))!.MayWrite);
        Assert.True(await school.Get<WriteToDesk>().SubmitAsync(token, "Ours is for the parents."));
        Assert.Contains("Ours is for the parents.", (await database.MailsAsync(MailKind.DeskNews))[^1].Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_request_that_was_asked_already_is_declined_without_regret_and_without_asking_anew(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        await using var school = database.As(null);
        var id = (await school.Get<FollowRequest>().FindAsync(token))!.Request.Id;

        await database.DecideAsync<DeclineRequest>(id, (use, version) => use.SubmitAsync(id, version, new() { Reason = DeclineReason.AskedAlready }));

        var mail = Assert.Single(await database.MailsAsync(MailKind.RequestDeclined));
        Assert.Contains("Somebody of your school has asked us for the same already", mail.Text, StringComparison.Ordinal);
        Assert.All(["We are sorry", "Please ask again"], words => Assert.DoesNotContain(words, mail.Text, StringComparison.Ordinal));
    }
}
