using Microsoft.EntityFrameworkCore;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;

namespace Presentations.IntegrationTests.Features.Requests.School;

public class ConfirmRequestTests
{
    [DatabaseTheory]
    public async Task Opening_the_link_changes_nothing_and_the_button_gives_the_request_to_the_desk_with_its_clock(TestDatabase database)
    {
        var secret = await database.AskAsync(Wishes.Lincoln());
        await using var school = database.As(null);

        Assert.False((await school.Get<ConfirmRequest>().FindAsync(secret))!.IsConfirmed);
        Assert.Equal(RequestStatus.Unconfirmed, (await OnlyAsync(database)).Status);
        var path = await school.Get<ConfirmRequest>().SubmitAsync(secret);

        var request = await OnlyAsync(database);
        // Friday noon in Boise; three working days later, at the end of the day. Tuesday is a holiday.
        Assert.Equal((RequestStatus.Waiting, new DateTime(2018, 6, 21, 23, 0, 0, DateTimeKind.Utc)), (request.Status, request.AnswerDueUtc));
        Assert.NotNull(await school.Get<FollowRequest>().FindAsync(path!["/request/".Length..]));
        Assert.Equal(
            [MailKind.ConfirmAddress, MailKind.RequestReceived, MailKind.DeskNews],
            (await database.MailsAsync()).Select(mail => mail.Kind));
    }

    [DatabaseTheory]
    public async Task The_desk_s_own_promise_counts(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var rules = DeskRules.Usual(database.Owner("ID"));
            rules.Change(answerWithinWorkingDays: 1, offerHours: 24, cutOffHours: 24, nearbyMiles: 10);
            db.DeskRules.Add(rules);
            await db.SaveChangesAsync();
        }

        await database.ConfirmedAsync(Wishes.Lincoln());

        Assert.Equal(new DateTime(2018, 6, 18, 23, 0, 0, DateTimeKind.Utc), (await OnlyAsync(database)).AnswerDueUtc);
    }

    [DatabaseTheory]
    public async Task Confirming_twice_tells_the_desk_once(TestDatabase database)
    {
        var secret = await database.AskAsync(Wishes.Lincoln());
        await using var school = database.As(null);

        var first = await school.Get<ConfirmRequest>().SubmitAsync(secret);
        var again = await school.Get<ConfirmRequest>().SubmitAsync(secret);

        Assert.Equal(first, again);
        Assert.Single(await database.MailsAsync(), mail => mail.Kind is MailKind.DeskNews);
    }

    [DatabaseTheory]
    public async Task A_secret_that_came_too_late_looks_like_one_that_never_was(TestDatabase database)
    {
        var secret = await database.AskAsync(Wishes.Lincoln());
        database.Clock.Advance(PresentationRequest.ConfirmWithin);
        await using var school = database.As(null);

        foreach (var tried in new[] { secret, SecretToken.New().Text, "", "no secret at all" })
        {
            Assert.Null(await school.Get<ConfirmRequest>().FindAsync(tried));
            Assert.Null(await school.Get<ConfirmRequest>().SubmitAsync(tried));
        }
        Assert.Equal(RequestStatus.Unconfirmed, (await OnlyAsync(database)).Status);
    }

    [DatabaseTheory]
    public async Task The_same_school_topic_and_month_joins_the_open_request_and_anything_else_stands_alone(TestDatabase database)
    {
        await database.ConfirmedAsync(Wishes.Lincoln());
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = "dale@lincoln.example.org"));
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Topics = ["sextortion"]));
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Windows = [new WindowForm { FirstDay = "2018-07-02" }]));

        await using var db = database.AsSystem();
        var requests = await db.Requests.OrderBy(request => request.Id).ToListAsync();
        Assert.Equal([RequestStatus.Waiting, RequestStatus.Joined, RequestStatus.Waiting, RequestStatus.Waiting], requests.Select(request => request.Status));
        Assert.Equal(requests[0].Id, requests[1].JoinedToId);
    }

    [DatabaseTheory]
    public async Task A_stranger_who_asks_for_the_same_never_joins_and_the_desk_sees_a_possible_duplicate(TestDatabase database)
    {
        await database.BookedAsync();
        await using var school = database.As(null);
        foreach (var stranger in new[] { "dale@gmail.com", "dale@elsewhere.example.org" })
        {
            var asked = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = stranger));
            var view = (await school.Get<FollowRequest>().FindAsync(asked))!;
            Assert.Equal((RequestStatus.Waiting, null, (FollowRequest.VisitView?)null), (view.Request.Status, view.Request.JoinedToId, view.Visit));
        }

        await using var ben = database.As(database.Ben);
        var rows = (await ben.Get<ListRequests>().FindAsync(new DeskFilter())).Rows;
        Assert.Equal((2, true), (rows.Count, rows.All(row => row.MayBeDuplicate)));
    }

    [DatabaseTheory]
    public async Task Two_who_only_share_a_provider_of_mailboxes_are_strangers_to_each_other(TestDatabase database)
    {
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = "robin@gmail.com"));
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = "dale@gmail.com"));

        await using var db = database.AsSystem();
        Assert.Equal([RequestStatus.Waiting, RequestStatus.Waiting], await db.Requests.Select(request => request.Status).ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_stranger_s_request_does_not_stand_for_the_school_s(TestDatabase database)
    {
        await database.WithWebsiteAsync();
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = "stranger@gmail.com"));
        await database.ConfirmedAsync(Wishes.Lincoln());
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = "dale@lincoln.example.org"));

        await using var db = database.AsSystem();
        Assert.Equal([RequestStatus.Waiting, RequestStatus.Waiting, RequestStatus.Joined], await db.Requests.OrderBy(request => request.Id).Select(request => request.Status).ToListAsync());
    }

    [DatabaseTheory]
    public async Task An_address_of_the_school_joins_what_the_desk_entered_for_a_caller(TestDatabase database)
    {
        var school = await database.WithWebsiteAsync();
        var phoned = Phoned.From(school);
        phoned.Email = "front.desk@gmail.com";
        await using (var ben = database.As(database.Ben)) await ben.Get<EnterRequest>().SubmitAsync(phoned);
        await database.ConfirmedAsync(Wishes.Lincoln());

        await using var db = database.AsSystem();
        Assert.Equal([RequestStatus.Waiting, RequestStatus.Joined], await db.Requests.OrderBy(request => request.Id).Select(request => request.Status).ToListAsync());
    }

    [DatabaseTheory]
    public async Task Whoever_joins_sees_nothing_of_the_request_that_stands_for_theirs(TestDatabase database)
    {
        await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Room = "The first one's room"));
        var second = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = "dale@lincoln.example.org"));
        await using var school = database.As(null);

        var view = (await school.Get<FollowRequest>().FindAsync(second))!;

        Assert.Equal((RequestStatus.Joined, "dale@lincoln.example.org", (string?)null), (view.Request.Status, view.Request.ContactEmail, view.Request.Room));
    }

    private static async Task<PresentationRequest> OnlyAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return await db.Requests.SingleAsync();
    }
}
