using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Access;
using Presentations.Data.Outbox;
using Presentations.Domain;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class OfferTimesTests
{
    [DatabaseTheory]
    public async Task Offered_times_hold_the_presenter_and_answer_the_promise(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9, day: 3), AtTheDesk.At(database.Ada, 10, day: 4));

        var request = await database.RequestAsync(id);
        Assert.Equal((RequestStatus.Offered, 2), (request.Status, request.Offers.Count));
        Assert.NotNull(request.AcknowledgedAtUtc);
        Assert.All(request.Offers, offer => Assert.Equal(database.Clock.GetUtcNow().UtcDateTime.AddHours(72), offer.ExpiresAtUtc));
        await using var db = database.AsSystem();
        Assert.Equal(2, await db.PresenterHolds.Select(hold => hold.OfferId).Distinct().CountAsync());
    }

    [DatabaseTheory]
    public async Task A_time_that_somebody_else_took_meanwhile_is_refused_with_who_and_when_and_nothing_is_offered(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);

        var refusal = await Assert.ThrowsAsync<PresenterBusy>(() => database.OfferAsync(id, AtTheDesk.At(database.Ada, 9), AtTheDesk.At(database.Ada, 14)));

        Assert.StartsWith("Ada is at Lincoln Elementary School on Monday, June 18 from 09:00 to 09:45", refusal.Message, StringComparison.Ordinal);
        Assert.Empty((await database.RequestAsync(id)).Offers);
    }

    [DatabaseTheory]
    public async Task What_hours_or_closures_speak_against_is_said_and_the_coordinator_may_insist(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await using (var db = database.AsSystem())
        {
            db.Closures.Add(new Closure(database.Owner("ID"), ClosureKind.ExamWeek, "Finals", Asked.Monday.AddDays(2), Asked.Monday.AddDays(2), new ClosureArea("ID")));
            await db.SaveChangesAsync();
        }
        var times = new[] { AtTheDesk.At(database.Ada, 19), AtTheDesk.At(database.Ada, 9, day: 2) };

        var refusal = await Assert.ThrowsAsync<NotAvailable>(() => database.OfferAsync(id, times));

        Assert.True(refusal.MayInsist);
        Assert.Contains("Ada works from 08:00 to 16:00 on Mondays.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("No visit suits there on Wednesday, June 20: Finals.", refusal.Message, StringComparison.Ordinal);
        Assert.Empty((await database.RequestAsync(id)).Offers);
        await database.DecideAsync<OfferTimes>(id, (use, version) => use.SubmitAsync(id, version, times, isInsisted: true));
        Assert.Equal(2, (await database.RequestAsync(id)).Offers.Count);
    }

    [DatabaseTheory]
    public async Task Nobody_insists_on_a_double_booking(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);

        await Assert.ThrowsAsync<PresenterBusy>(() =>
            database.DecideAsync<OfferTimes>(id, (use, version) => use.SubmitAsync(id, version, [AtTheDesk.At(database.Ada, 9)], isInsisted: true)));
    }

    [DatabaseTheory]
    public async Task Of_two_coordinators_who_offer_at_once_the_second_is_told(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));
        var version = (await database.RequestAsync(id)).Version;
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 11));

        await using var ben = database.As(database.Ben);
        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<OfferTimes>().SubmitAsync(id, version, [AtTheDesk.At(database.Ada, 13)]));
    }

    [DatabaseTheory]
    public async Task A_school_chooses_among_three_times_at_most(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 8), AtTheDesk.At(database.Ada, 10));

        await Assert.ThrowsAsync<RuleViolation>(() => database.OfferAsync(id, AtTheDesk.At(database.Ada, 12), AtTheDesk.At(database.Ada, 14)));
    }

    [DatabaseTheory]
    public async Task Only_presenters_of_the_desk_are_offered(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<RuleViolation>(() => database.OfferAsync(id, AtTheDesk.At(database.Cam, 9)));
    }

    [DatabaseTheory]
    public async Task Times_that_are_taken_back_free_the_presenter(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));

        await database.DecideAsync<OfferTimes>(id, (use, version) => use.TakeBackAsync(id, version));

        await using var db = database.AsSystem();
        Assert.Equal((RequestStatus.Waiting, 0), ((await database.RequestAsync(id)).Status, await db.PresenterHolds.CountAsync()));
        Assert.Single(await database.MailsAsync(MailKind.OffersWithdrawn), mail => mail.To == "robin@lincoln.example.org");
        await Assert.ThrowsAsync<RuleViolation>(() => database.DecideAsync<OfferTimes>(id, (use, version) => use.TakeBackAsync(id, version)));
    }

    [DatabaseTheory]
    public async Task A_presenter_may_not_offer_and_another_task_force_does_not_find_the_request(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<AccessDenied>(() => database.DecideAsync<OfferTimes>(id, (use, version) => use.SubmitAsync(id, version, [AtTheDesk.At(database.Ada, 9)]), database.Ada));
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.DecideAsync<OfferTimes>(id, (use, version) => use.SubmitAsync(id, version, [AtTheDesk.At(database.Ada, 9)]), database.Cam));
        Assert.Equal("This request does not exist, or you may not see it.", refusal.Message);
    }
}
