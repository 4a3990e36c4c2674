using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Requests.School;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Jobs;
using Presentations.Web.Shell;

namespace Presentations.IntegrationTests.Jobs;

public class CareOfRequestsTests
{
    [DatabaseTheory]
    public async Task What_nobody_confirms_within_a_week_is_gone_with_its_mail_and_nothing_else_is(TestDatabase database)
    {
        var kept = await database.ConfirmedAsync(Wishes.Lincoln());
        await database.AskAsync(Wishes.Lincoln());
        database.Clock.Advance(TimeSpan.FromDays(6));
        var young = await database.AskAsync(Wishes.Lincoln().With(form => form.Windows = [new WindowForm { FirstDay = "2018-07-02" }]));
        database.Clock.Advance(TimeSpan.FromDays(1));
        await using var nobody = database.As(null);

        Assert.Equal(1, await new PurgeRequests(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<PurgeRequests>.Instance).RunOnceAsync());

        Assert.NotNull(await nobody.Get<FollowRequest>().FindAsync(kept));
        Assert.NotNull(await nobody.Get<ConfirmRequest>().FindAsync(young));
        Assert.Single(await database.MailsAsync(MailKind.ConfirmAddress));
    }

    [DatabaseTheory]
    public async Task Whoever_has_their_data_removed_is_found_in_no_mail_either_sent_or_not(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());
        var other = await database.ConfirmedAsync(Wishes.Lincoln().With(form => (form.Email, form.Topics) = ("dale@lincoln.example.org", ["sextortion"])));
        await using var school = database.As(null);
        await school.Get<WithdrawRequest>().SubmitAsync(token, null);

        Assert.True(await school.Get<RemoveOwnData>().SubmitAsync(token));

        var mails = await database.MailsAsync();
        Assert.DoesNotContain(mails, mail => mail.To == "robin@lincoln.example.org");
        Assert.Equal(2, mails.Count(mail => mail.To == "dale@lincoln.example.org"));
        Assert.NotNull((await school.Get<FollowRequest>().FindAsync(other))!.Request.ContactEmail);
    }

    [DatabaseTheory]
    public async Task Contacts_go_a_set_time_after_the_last_talk_or_refusal_and_those_of_open_requests_stay(TestDatabase database)
    {
        var delivered = await database.DeliveredAsync();
        var open = await database.ConfirmedAsync(Wishes.Lincoln().With(form => (form.Topics, form.Windows) = (["sextortion"], [new WindowForm { FirstDay = "2020-04-20" }])));
        database.Clock.Advance(TimeSpan.FromDays(540));
        Assert.Equal(0, await RemoveAsync(database));
        database.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Equal((1, 0), (await RemoveAsync(database), await RemoveAsync(database)));

        await using var school = database.As(null);
        Assert.Null((await school.Get<FollowRequest>().FindAsync(delivered))!.Request.ContactEmail);
        Assert.NotNull((await school.Get<FollowRequest>().FindAsync(open))!.Request.ContactEmail);
        Assert.NotNull(await school.Get<ShowCertificate>().FindAsync(delivered));
    }

    [DatabaseTheory]
    public async Task Contacts_go_too_when_nobody_ever_said_how_the_visit_went(TestDatabase database)
    {
        var untold = await database.BookedAsync();
        database.Clock.Advance(TimeSpan.FromDays(540));
        Assert.Equal(0, await RemoveAsync(database));
        database.Clock.Advance(TimeSpan.FromDays(20));

        Assert.Equal((1, 0), (await RemoveAsync(database), await RemoveAsync(database)));

        await using var school = database.As(null);
        Assert.Null((await school.Get<FollowRequest>().FindAsync(untold))!.Request.ContactEmail);
    }

    [DatabaseTheory]
    public async Task Contacts_of_a_visit_that_is_booked_long_ahead_stay_until_it_is_long_past(TestDatabase database)
    {
        var (id, token) = await database.AskAsync("ID", Talks.Boise);
        await using (var db = database.AsSystem())
        {
            var request = await db.Requests.Include(row => row.Audiences).Include(row => row.Offers).SingleAsync(row => row.Id == id);
            db.Visits.Add(request.Book(database.Ada, Asked.Slot(Talks.Boise, 9, day: 700), Guid.NewGuid(), database.Ben, database.Clock));
            await db.SaveChangesAsync();
        }

        database.Clock.Advance(TimeSpan.FromDays(690));
        Assert.Equal(0, await RemoveAsync(database));

        await using var school = database.As(null);
        Assert.NotNull((await school.Get<FollowRequest>().FindAsync(token.Text))!.Request.ContactEmail);
    }

    [DatabaseTheory]
    public async Task Offered_times_that_nobody_chose_are_released_and_their_presenter_is_free(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln().With(form => form.Windows = [new WindowForm { FirstDay = "2018-06-18", LastDay = "2018-07-20" }]));
        await database.OfferAsync(token, 9, 13);
        Assert.Equal(0, await SettleAsync(database));
        database.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal((1, 0), (await SettleAsync(database), await SettleAsync(database)));

        await using var school = database.As(null);
        Assert.Equal(RequestStatus.Waiting, (await school.Get<FollowRequest>().FindAsync(token))!.Request.Status);
        await using var db = database.AsSystem();
        Assert.False(await db.PresenterHolds.AnyAsync());
    }

    [DatabaseTheory]
    public async Task A_request_whose_days_have_passed_expires_on_the_school_s_own_calendar_and_the_school_is_told(TestDatabase database)
    {
        var token = await database.ConfirmedAsync(Wishes.Lincoln());

        // Saturday in London, still Friday in Boise.
        database.Clock.Advance(new DateTimeOffset(2018, 6, 23, 3, 0, 0, TimeSpan.Zero) - database.Clock.GetUtcNow());
        Assert.Equal(0, await SettleAsync(database));
        database.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(1, await SettleAsync(database));

        await using var school = database.As(null);
        Assert.Equal(RequestStatus.Expired, (await school.Get<FollowRequest>().FindAsync(token))!.Request.Status);
        Assert.Single(await database.MailsAsync(MailKind.RequestExpired));
    }

    private static async Task<int> SettleAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new SettleRequests(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<SettleRequests>.Instance).RunOnceAsync();
    }

    private static async Task<int> RemoveAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new RemoveContacts(nobody.Get<IServiceScopeFactory>(), new Retention(), database.Clock, NullLogger<RemoveContacts>.Instance).RunOnceAsync();
    }
}
