using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Features.Requests;

/// <summary>The request that stands for others of its school ends: no job has to run for them to be answered.</summary>
public class EndOfStandingTests
{
    private const string Second = "dale@lincoln.example.org";
    private const string Third = "third@lincoln.example.org";

    [DatabaseTheory]
    public async Task When_the_first_withdraws_the_next_waits_at_the_desk_with_a_clock_of_its_own_and_the_third_joins_that_one(TestDatabase database)
    {
        var (_, token, joined) = await JoinAsync(database);
        var third = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = Third));
        database.Clock.Advance(TimeSpan.FromHours(20));
        await using var school = database.As(null);

        await school.Get<WithdrawRequest>().SubmitAsync(token, because: null);

        var request = (await school.Get<FollowRequest>().FindAsync(joined))!.Request;
        Assert.Equal((RequestStatus.Waiting, (int?)null, (DateTime?)null, Chase.None), (request.Status, request.JoinedToId, request.AcknowledgedAtUtc, request.Chase));
        Assert.True(request.AnswerDueUtc > database.Clock.GetUtcNow().UtcDateTime.AddDays(1));
        Assert.Equal((RequestStatus.Joined, request.Id), ((await school.Get<FollowRequest>().FindAsync(third))!.Request.Status, (await school.Get<FollowRequest>().FindAsync(third))!.Request.JoinedToId));
        var told = Assert.Single(await database.MailsAsync(MailKind.StandsAlone));
        Assert.Equal(Second, told.To);
        Assert.Contains("which has ended", told.Text, StringComparison.Ordinal);
        Assert.Single(await database.MailsAsync(MailKind.Joined), mail => mail.To == Third);
        Assert.Contains(await database.MailsAsync(MailKind.DeskNews), mail => mail.To == "ben@example.org" && mail.Text.Contains($"/desk/{request.Id}", StringComparison.Ordinal));
        await using var ben = database.As(database.Ben);
        Assert.Equal((request.Id, 1), ((await ben.Get<ListRequests>().FindAsync(new DeskFilter())).Rows.Select(row => (row.Id, row.Joined)).Single()));
        await using var cam = database.As(database.Cam);
        Assert.Empty((await cam.Get<ListRequests>().FindAsync(new DeskFilter())).Rows);
        Assert.Null(await cam.Get<ShowRequest>().FindAsync(request.Id));
        Assert.DoesNotContain(await database.MailsAsync(), mail => mail.To == "cam@example.org");
    }

    [DatabaseTheory]
    public async Task Whoever_was_told_of_a_visit_is_told_that_it_is_off_when_the_first_withdraws_it(TestDatabase database)
    {
        var (first, token, joined) = await JoinAsync(database, "es");
        await BookAsync(database, first);
        Assert.Equal(1, await RunAsync(database));
        await using var school = database.As(null);

        await school.Get<WithdrawRequest>().SubmitAsync(token, "Everything is flooded.");

        var view = (await school.Get<FollowRequest>().FindAsync(joined))!;
        Assert.Equal((RequestStatus.Waiting, true), (view.Request.Status, view.Visit is null));
        Assert.Single(await database.MailsAsync(MailKind.VisitCancelled), mail => mail.To == Second);
        Assert.Contains("que ha terminado", Assert.Single(await database.MailsAsync(MailKind.StandsAlone), mail => mail.To == Second).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await database.MailsAsync(), mail => mail.To == Second && mail.Text.Contains("flooded", StringComparison.Ordinal));
        Assert.Equal(0, await RunAsync(database));
    }

    [DatabaseTheory]
    public async Task When_its_visit_is_cancelled_and_not_wanted_any_more_the_second_waits_by_itself(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        var visit = await BookAsync(database, first);
        await RunAsync(database);
        await using var ben = database.As(database.Ben);

        await ben.Get<CancelVisit>().SubmitAsync(visit.Id, new() { Version = visit.Version, By = Side.School, IsStillWanted = false, Because = "The school has a flood." });

        await using var school = database.As(null);
        Assert.Equal(RequestStatus.Waiting, (await school.Get<FollowRequest>().FindAsync(joined))!.Request.Status);
        Assert.Single(await database.MailsAsync(MailKind.VisitCancelled), mail => mail.To == Second);
        Assert.Single(await database.MailsAsync(MailKind.StandsAlone), mail => mail.To == Second);
    }

    [DatabaseTheory]
    public async Task When_its_visit_is_cancelled_and_made_up_for_the_second_stays_with_it(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        var visit = await BookAsync(database, first);
        await using var ben = database.As(database.Ben);

        await ben.Get<CancelVisit>().SubmitAsync(visit.Id, new() { Version = visit.Version, By = Side.School, Because = "The school has a flood." });

        await using var school = database.As(null);
        Assert.Equal((RequestStatus.Joined, first), ((await school.Get<FollowRequest>().FindAsync(joined))!.Request.Status, (await school.Get<FollowRequest>().FindAsync(joined))!.Request.JoinedToId));
    }

    [DatabaseTheory]
    public async Task When_the_first_is_declined_so_is_the_second_with_the_same_words(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);

        await database.DecideAsync<DeclineRequest>(first, (use, version) => use.SubmitAsync(first, version, new() { Reason = DeclineReason.NoCapacity, Message = "All of us are taken in June." }));

        await using var school = database.As(null);
        Assert.Equal(RequestStatus.Declined, (await school.Get<FollowRequest>().FindAsync(joined))!.Request.Status);
        Assert.Contains("All of us are taken in June.", Assert.Single(await database.MailsAsync(MailKind.RequestDeclined), mail => mail.To == Second).Text, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task When_nobody_was_there_the_second_is_told_too(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        var visit = await BookAsync(database, first);
        database.Clock.Advance(TimeSpan.FromDays(4));
        await using var ada = database.As(database.Ada);

        await ada.Get<RecordNoShow>().SubmitAsync(visit.Id, new() { Version = visit.Version, Because = "Nobody opened." });

        await using var school = database.As(null);
        Assert.Equal(RequestStatus.NoShow, (await school.Get<FollowRequest>().FindAsync(joined))!.Request.Status);
        Assert.Single(await database.MailsAsync(MailKind.VisitMissed), mail => mail.To == Second);
    }

    [DatabaseTheory]
    public async Task When_the_days_of_the_first_pass_one_with_later_days_waits_by_itself_and_one_without_expires(TestDatabase database)
    {
        var (_, _, joined) = await JoinAsync(database);
        var later = await database.ConfirmedAsync(Wishes.Lincoln().With(form => (form.Email, form.Windows) = (Third, [new WindowForm { FirstDay = "2018-06-18", LastDay = "2018-06-29" }])));
        database.Clock.Advance(TimeSpan.FromDays(9));
        await using var school = database.As(null);

        Assert.Equal(1, await new SettleRequests(school.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync());

        Assert.Equal((RequestStatus.Expired, RequestStatus.Waiting), ((await school.Get<FollowRequest>().FindAsync(joined))!.Request.Status, (await school.Get<FollowRequest>().FindAsync(later))!.Request.Status));
        Assert.Single(await database.MailsAsync(MailKind.RequestExpired), mail => mail.To == Second);
        Assert.Single(await database.MailsAsync(MailKind.StandsAlone), mail => mail.To == Third);
    }

    [DatabaseTheory]
    public async Task A_second_that_another_desk_has_goes_on_there_and_whoever_ends_the_first_sees_none_of_it(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        await HandOverAsync(database, first);

        await database.DecideAsync<DeclineRequest>(first, (use, version) => use.SubmitAsync(first, version, new() { Reason = DeclineReason.NoCapacity }), database.Cam);

        await using var school = database.As(null);
        var request = (await school.Get<FollowRequest>().FindAsync(joined))!.Request;
        Assert.Equal((RequestStatus.Declined, database.Owner("ID")), (request.Status, request.OwnerId));
        await using var cam = database.As(database.Cam);
        Assert.Null(await cam.Get<ShowRequest>().FindAsync(request.Id));
        await using var db = await cam.OpenAsync();
        Assert.DoesNotContain(await db.Outbox.ToListAsync(), mail => mail.RequestId == request.Id);
        Assert.DoesNotContain(await db.RequestSteps.ToListAsync(), step => step.RequestId == request.Id);
    }

    private static async Task<(int First, string Token, string Joined)> JoinAsync(TestDatabase database, string language = "en")
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var joined = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = Second), language);
        await using var db = database.AsSystem();
        return (await db.Requests.MinAsync(request => request.Id), token, joined);
    }

    private static async Task<Visit> BookAsync(TestDatabase database, int requestId)
    {
        await database.DecideAsync<BookAgreedTime>(requestId, (use, version) => use.SubmitAsync(requestId, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await using var db = database.AsSystem();
        return await db.Visits.AsNoTracking().SingleAsync(visit => visit.RequestId == requestId);
    }

    private static async Task HandOverAsync(TestDatabase database, int requestId)
    {
        await using var db = database.AsSystem();
        var request = await db.Requests.Include(row => row.Windows).Include(row => row.Audiences).Include(row => row.Steps).Include(row => row.Offers).Include(row => row.Volunteers).AsSplitQuery().SingleAsync(row => row.Id == requestId);
        request.HandOver(database.Owner("UT"), "It is theirs.", database.Ben, database.Clock);
        await db.SaveChangesAsync();
    }

    private static async Task<int> RunAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new AnswerJoined(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<AnswerJoined>.Instance).RunOnceAsync();
    }
}
