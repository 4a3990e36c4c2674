using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Demo;

namespace Presentations.IntegrationTests.Demo;

public class DemoDeskTests
{
    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task The_desk_and_the_schedule_show_every_standing(TestDatabase database)
    {
        await FillAsync(database);

        await using var db = database.AsSystem();
        var requests = await db.Requests.Include(request => request.Feedback).Include(request => request.Offers).ToListAsync();
        var now = database.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(
            [RequestStatus.Waiting, RequestStatus.Offered, RequestStatus.Booked, RequestStatus.WaitingList, RequestStatus.Completed, RequestStatus.Declined],
            requests.Select(request => request.Status).Distinct().Order());
        Assert.Single(requests, request => request.Status is RequestStatus.Waiting && request.AcknowledgedAtUtc is null && request.AnswerDueUtc < now);
        Assert.All(requests.Where(request => request.Status is RequestStatus.Offered), request => Assert.Equal(2, request.Offers.Count(offer => offer.IsOpenAt(now))));
        Assert.NotNull(Assert.Single(requests, request => request.Status is RequestStatus.Completed).Feedback);
        Assert.All(requests, request => Assert.EndsWith("@example.org", request.ContactEmail, StringComparison.Ordinal));

        var ahead = await db.Visits.Where(visit => visit.Stage == VisitStage.Planned).ToListAsync();
        Assert.All(ahead, visit => Assert.True(visit.IsDemo && visit.StartsAtUtc > now && visit.StartsAtUtc < now.AddDays(40)));
        Assert.Equal(25, ahead.Count(visit => visit.RequestId is null));
        Assert.Equal(requests.Where(request => request.Status is RequestStatus.Booked).Select(request => (int?)request.Id).Order(), ahead.Where(visit => visit.RequestId is not null).Select(visit => visit.RequestId).Order());
        Assert.Single(ahead, visit => visit.LeadPresenterId is null);
        Assert.Single(ahead, visit => visit.OnlineLink is not null);
        Assert.False(await db.Outbox.AnyAsync());
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task The_figures_stay_those_of_the_campaign(TestDatabase database)
    {
        var before = await TotalsAsync(database);

        await FillAsync(database);

        Assert.Equal(before, await TotalsAsync(database));
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task A_second_run_writes_nothing(TestDatabase database)
    {
        Assert.NotEqual(0, await FillAsync(database));

        Assert.Equal(0, await FillAsync(database));
    }

    [DatabaseTheory(Content = TestContent.Demo)]
    public async Task It_leaves_with_the_campaign_and_takes_along_what_people_booked_for_it(TestDatabase database)
    {
        await FillAsync(database);
        await using (var db = database.AsSystem())
        {
            var request = await db.Requests.Include(request => request.Offers).Include(request => request.Audiences).FirstAsync(request => request.Status == RequestStatus.Offered);
            db.Visits.Add(request.TakeOffer(request.Offers[0].Id, Guid.NewGuid(), database.Clock));
            await db.SaveChangesAsync();
        }

        await using (var person = database.As(null)) await person.Get<DemoCampaign>().RemoveAsync();

        await using var after = database.AsSystem();
        Assert.False(await after.Requests.AnyAsync());
        Assert.False(await after.Visits.AnyAsync());
        Assert.False(await after.PresenterHolds.AnyAsync());
        Assert.False(await after.PresenterProfiles.AnyAsync());
        Assert.False(await after.Venues.AnyAsync());
    }

    [DatabaseTheory(Content = TestContent.Shipped)]
    public async Task Without_the_campaign_there_is_no_desk(TestDatabase database) => Assert.Equal(0, await FillAsync(database));

    private static async Task<int> FillAsync(TestDatabase database)
    {
        await using var person = database.As(null);
        return await person.Get<DemoDesk>().FillAsync();
    }

    private static async Task<List<string>> TotalsAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var lines = await db.StateTotals.Where(total => total.Presentations > 0 || total.WithoutCount > 0 || total.Reached > 0).ToListAsync();
        return [.. lines.Select(line => $"{line.OwnerId} {line.Month} {line.StateCode} {line.Kind} {line.Audience} {line.Presentations} {line.Contacts} {line.Reached}").Order(StringComparer.Ordinal)];
    }
}
