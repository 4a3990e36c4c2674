using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
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
    public async Task Where_times_are_held_for_less_than_two_days_the_reminder_comes_halfway(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            var rules = DeskRules.Usual(database.Owner("ID"));
            rules.Change(answerWithinWorkingDays: 3, offerHours: 12, cutOffHours: 48, nearbyMiles: 12);
            db.DeskRules.Add(rules);
            await db.SaveChangesAsync();
        }
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 4));

        database.Clock.Advance(TimeSpan.FromHours(5.9));
        await RunAsync(database);
        Assert.Empty(await database.MailsAsync(MailKind.OfferReminder));

        database.Clock.Advance(TimeSpan.FromMinutes(10));
        await RunAsync(database);
        await RunAsync(database);
        Assert.Single(await database.MailsAsync(MailKind.OfferReminder));
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
    public async Task What_a_school_decides_by_a_day_is_promised_held_and_waited_for_until_then_and_no_longer(TestDatabase database)
    {
        var wednesday = Asked.Monday.AddDays(2);
        var midnight = WallClock.ToUtc(wednesday.AddDays(1), TimeOnly.MinValue, Talks.Boise.Zone);
        var id = await DecidesByAsync(database, wednesday);
        Assert.Equal(WallClock.ToUtc(wednesday, new TimeOnly(17, 0), Talks.Boise.Zone), (await database.RequestAsync(id)).AnswerDueUtc);
        database.Clock.Advance(TimeSpan.FromDays(3));
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 4));
        Assert.Equal(midnight, (await database.RequestAsync(id)).Offers.Single().ExpiresAtUtc);

        database.Clock.Advance(midnight - database.Clock.GetUtcNow());
        await Assert.ThrowsAsync<RuleViolation>(() => database.OfferAsync(id, AtTheDesk.At(database.Ada, 13, day: 4)));
        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));

        Assert.Equal(RequestStatus.Expired, (await database.RequestAsync(id)).Status);
        Assert.Contains("by Wednesday, June 20, 2018", Assert.Single(await database.MailsAsync(MailKind.RequestExpired)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await database.HoldsAsync(database.Ada));
    }

    [DatabaseTheory]
    public async Task A_school_that_decided_for_us_and_lost_its_visit_is_waited_for_again(TestDatabase database)
    {
        var id = await DecidesByAsync(database, Asked.Monday.AddDays(2));
        var visit = 0;
        await database.DecideAsync<BookAgreedTime>(id, async (use, version) => visit = await use.SubmitAsync(id, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9, day: 4)));
        database.Clock.Advance(TimeSpan.FromDays(6));
        await using var ben = database.As(database.Ben);
        await ben.Get<CancelVisit>().SubmitAsync(visit, new() { Version = (await database.AheadAsync(visit)).Version, By = Side.Desk, Because = "Called to court." });

        await RunAsync(database);

        Assert.Equal(RequestStatus.Waiting, (await database.RequestAsync(id)).Status);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 9));
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

    private static async Task<int> DecidesByAsync(TestDatabase database, DateOnly day)
    {
        await using var db = database.AsSystem();
        var request = PresentationRequest.Ask(
            database.Owner("ID"), Guid.NewGuid(), Asked.Facts(Talks.Boise) with { DecideBy = day }, Asked.Principal, new PrivateLink(SecretToken.New(), ""), SecretToken.New(), database.Clock);
        request.Confirm(database.Clock.GetUtcNow().UtcDateTime.AddDays(10), database.Clock);
        db.Requests.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    }

    private static async Task<int> RunAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new SettleRequests(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync();
    }
}
