using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class AnswerJoinedTests
{
    private const string Second = "dale@lincoln.example.org";

    [DatabaseTheory]
    public async Task Whoever_joined_is_told_once_of_the_visit_and_sees_it_on_their_page(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        await database.DecideAsync<BookAgreedTime>(first, (use, version) => use.SubmitAsync(first, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));

        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));

        Assert.Single(await database.MailsAsync(MailKind.VisitConfirmed), mail => mail.To == Second);
        await using var school = database.As(null);
        var view = (await school.Get<FollowRequest>().FindAsync(joined))!;
        Assert.Equal((RequestStatus.Joined, Asked.Monday, false), (view.Request.Status, view.Visit!.Date, view.HasCertificate));
    }

    [DatabaseTheory]
    public async Task Whoever_joined_learns_the_hour_and_neither_the_officer_nor_the_way_into_an_online_talk(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        await database.DecideAsync<BookAgreedTime>(first, (use, version) => use.SubmitAsync(first, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await using (var db = database.AsSystem())
        {
            (await db.Visits.SingleAsync()).Join("https://meet.example.org/secret-room");
            await db.SaveChangesAsync();
        }

        await RunAsync(database);

        var told = (await database.MailsAsync(MailKind.VisitConfirmed)).Single(mail => mail.To == Second);
        Assert.Contains("June 18", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", told.Text + told.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-room", told.Text + told.Html, StringComparison.Ordinal);
        Assert.Null(told.Calendar);
        await using var school = database.As(null);
        Assert.Null((await school.Get<FollowRequest>().FindAsync(joined))!.Visit!.OnlineLink);
    }

    [DatabaseTheory]
    public async Task Whoever_joined_withdraws_alone_and_leaves_the_others_their_visit(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        await database.DecideAsync<BookAgreedTime>(first, (use, version) => use.SubmitAsync(first, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));
        await using var school = database.As(null);

        await school.Get<WithdrawRequest>().SubmitAsync(joined, because: null);
        Assert.Equal(0, await RunAsync(database));

        await using var db = database.AsSystem();
        Assert.Equal(VisitStage.Planned, (await db.Visits.SingleAsync()).Stage);
        Assert.DoesNotContain(await database.MailsAsync(MailKind.VisitConfirmed), mail => mail.To == Second);
    }

    [DatabaseTheory]
    public async Task Who_joins_at_the_moment_at_which_the_first_ends_is_answered_by_the_next_run(TestDatabase database)
    {
        var (first, _, joined) = await JoinAsync(database);
        await using (var db = database.AsSystem())
        {
            (await db.Requests.SingleAsync(request => request.Id == first)).Withdraw(null, database.Clock);
            await db.SaveChangesAsync();
        }

        Assert.Equal((1, 0), (await RunAsync(database), await RunAsync(database)));

        await using var school = database.As(null);
        Assert.Equal(RequestStatus.Waiting, (await school.Get<FollowRequest>().FindAsync(joined))!.Request.Status);
        Assert.Single(await database.MailsAsync(MailKind.StandsAlone), mail => mail.To == Second);
    }

    private static async Task<(int First, string Token, string Joined)> JoinAsync(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var joined = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Email = Second));
        await using var db = database.AsSystem();
        return (await db.Requests.MinAsync(request => request.Id), token, joined);
    }

    private static async Task<int> RunAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new AnswerJoined(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<AnswerJoined>.Instance).RunOnceAsync();
    }
}
