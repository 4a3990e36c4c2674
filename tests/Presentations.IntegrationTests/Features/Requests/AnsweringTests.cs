using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class AnsweringTests
{
    [DatabaseTheory]
    public async Task A_message_answers_the_promise_and_stands_in_the_timeline(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, "Would May suit you?"));

        var request = await database.RequestAsync(id);
        Assert.Contains(request.Steps, step => step is { Kind: StepKind.DeskWrote, Text: "Would May suit you?" } && step.MemberId == database.Ben);
        Assert.NotNull(request.AcknowledgedAtUtc);
    }

    [DatabaseTheory]
    public async Task To_acknowledge_stops_the_clock_and_tells_the_school_once(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.AcknowledgeAsync(id, version));
        await database.DecideAsync<WriteToSchool>(id, (use, version) => use.AcknowledgeAsync(id, version));

        Assert.NotNull((await database.RequestAsync(id)).AcknowledgedAtUtc);
        Assert.Equal("robin@lincoln.example.org", Assert.Single(await database.MailsAsync(MailKind.Acknowledged)).To);
    }

    [DatabaseTheory]
    public async Task Declining_needs_a_reason_and_sends_kind_words_when_none_were_typed(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await Assert.ThrowsAsync<RuleViolation>(() => DeclineAsync(database, id, null));

        await DeclineAsync(database, id, DeclineReason.NoCapacity);

        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Declined, DeclineReason.NoCapacity), (request.Status, request.DeclineReason));
        Assert.Contains(request.Steps, step => step.Kind is StepKind.Declined && step.Text!.StartsWith("Thank you for asking.", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task Another_reason_is_put_into_words_by_a_person(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<RuleViolation>(() => DeclineAsync(database, id, DeclineReason.Other));
    }

    [DatabaseTheory]
    public async Task The_waiting_list_keeps_a_request_and_frees_what_was_offered(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));

        await database.DecideAsync<PutOnWaitingList>(id, (use, version) => use.SubmitAsync(id, version));

        var request = await database.RequestAsync(id);
        Assert.Equal(RequestStatus.WaitingList, request.Status);
        Assert.All(request.Offers, offer => Assert.Equal(OfferStatus.Released, offer.Status));
    }

    [DatabaseTheory]
    public async Task The_waiting_list_lasts_until_the_school_decides(TestDatabase database)
    {
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.DecideBy = "2018-06-19"));
        await using var db = database.AsSystem();
        var id = await db.Requests.Select(request => request.Id).SingleAsync();

        await database.DecideAsync<PutOnWaitingList>(id, (use, version) => use.SubmitAsync(id, version));

        Assert.Contains("until Tuesday, June 19, 2018", Assert.Single(await database.MailsAsync(MailKind.WaitingList)).Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_presenter_may_not_decline_write_or_put_on_the_waiting_list(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<AccessDenied>(() => DeclineAsync(database, id, DeclineReason.NoCapacity, database.Ada));
        await Assert.ThrowsAsync<AccessDenied>(() => database.DecideAsync<WriteToSchool>(id, (use, version) => use.SubmitAsync(id, version, "Hello"), database.Ada));
        await Assert.ThrowsAsync<AccessDenied>(() => database.DecideAsync<PutOnWaitingList>(id, (use, version) => use.SubmitAsync(id, version), database.Ada));
    }

    [DatabaseTheory]
    public async Task A_presenter_volunteers_once_and_steps_back_and_the_coordinator_is_told_and_sees_it(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using var ada = database.As(database.Ada);
        await ada.Get<VolunteerForRequest>().SubmitAsync(id);
        await ada.Get<VolunteerForRequest>().SubmitAsync(id);
        var news = Assert.Single(await database.MailsAsync(MailKind.DeskNews));
        Assert.Equal(("ben@example.org", "Ada would take it: Lincoln Elementary School"), (news.To, news.Subject));

        await using var ben = database.As(database.Ben);
        Assert.Equal(["Ada"], (await ben.Get<ShowRequest>().FindAsync(id))!.Volunteers.Select(volunteer => volunteer.Name));

        await ada.Get<VolunteerForRequest>().StepBackAsync(id);
        Assert.Empty((await database.RequestAsync(id)).Volunteers);
    }

    [DatabaseTheory]
    public async Task Whoever_is_not_of_the_desk_cannot_volunteer(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        foreach (var member in new[] { database.Cam, database.Nat, database.Pat })
        {
            await using var person = database.As(member);
            await Assert.ThrowsAsync<RuleViolation>(() => person.Get<VolunteerForRequest>().SubmitAsync(id));
        }
    }

    private static Task DeclineAsync(TestDatabase database, int id, DeclineReason? reason, int? memberId = null) =>
        database.DecideAsync<DeclineRequest>(id, (use, version) => use.SubmitAsync(id, version, new() { Reason = reason }), memberId);
}
