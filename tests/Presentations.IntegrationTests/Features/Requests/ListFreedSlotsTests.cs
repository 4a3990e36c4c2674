using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Data.Outbox;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Features.Requests;

public class ListFreedSlotsTests
{
    [DatabaseTheory]
    public async Task A_cancelled_visit_shows_who_on_the_waiting_list_would_fit(TestDatabase database)
    {
        var (fits, _) = await database.AskAsync("ID", Talks.Boise);
        var (tooLong, _) = await database.AskAsync("ID", Talks.Boise, sessions: 4);
        await database.DecideAsync<PutOnWaitingList>(tooLong, (use, version) => use.SubmitAsync(tooLong, version));

        var visit = await database.FreeAsync(fits);

        var row = Assert.Single(await ListAsync(database, database.Ben));
        Assert.Equal((visit, "Ada"), (row.VisitId, row.Presenter));
        Assert.Equal([fits], row.Requests.Select(request => request.Id));
    }

    [DatabaseTheory]
    public async Task The_desk_is_told_once_and_offers_the_freed_slot_as_it_is_listed(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.FreeAsync(id);
        Assert.Single(await database.MailsAsync(MailKind.WaitingList), mail => mail.To == "robin@lincoln.example.org");

        Assert.Equal((1, 0), (await FillAsync(database), await FillAsync(database)));
        var news = Assert.Single(await database.MailsAsync(MailKind.DeskNews));
        Assert.Equal(("ben@example.org", "A place is free for the waiting list: Thursday, June 21, 2018"), (news.To, news.Subject));
        var row = Assert.Single(await ListAsync(database, database.Ben));
        var fit = Assert.Single(row.Requests);
        await using var ben = database.As(database.Ben);
        await ben.Get<OfferTimes>().SubmitAsync(fit.Id, fit.Version, [fit.Time]);

        var request = await database.RequestAsync(id);
        Assert.Equal((true, RequestStatus.Offered, Phoned.Freed), (row.MayOffer, request.Status, request.Offers.Single().Slot));
        Assert.Empty(await ListAsync(database, database.Ben));
        Assert.Equal(0, await FillAsync(database));
    }

    [DatabaseTheory]
    public async Task One_mail_tells_of_each_freed_visit_however_many_schools_wait(TestDatabase database)
    {
        var ((first, _), (second, _)) = (await database.AskAsync("ID", Talks.Boise), await database.AskAsync("ID", Talks.Boise));
        await database.DecideAsync<PutOnWaitingList>(second, (use, version) => use.SubmitAsync(second, version));
        await database.FreeAsync(first);
        await database.CancelAsync(Asked.Slot(Talks.Boise, 13, day: 3));

        Assert.Equal((2, 0), (await FillAsync(database), await FillAsync(database)));

        var news = await database.MailsAsync(MailKind.DeskNews);
        Assert.Equal(2, news.Count);
        Assert.All(news, mail => Assert.Equal(2, mail.Text.Split("Lincoln Elementary School, Boise:").Length - 1));
        Assert.Equal([2, 2], (await ListAsync(database, database.Ben)).Select(row => row.Requests.Count));
    }

    [DatabaseTheory]
    public async Task Nobody_is_suggested_who_is_not_cleared_speaks_another_language_or_could_not_be_there(TestDatabase database)
    {
        await database.PutOnMapAsync();
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.FreeAsync(id);
        Assert.Single(await ListAsync(database, database.Ben));

        await ProfileAsync(database, profile => profile.Speak(["en"], ["sextortion"]));
        Assert.Empty(await ListAsync(database, database.Ben));
        await ProfileAsync(database, profile => profile.Speak(["es"], []));
        Assert.Empty(await ListAsync(database, database.Ben));
        await ProfileAsync(database, profile => profile.Speak(["en"], []));
        Assert.Single(await ListAsync(database, database.Ben));
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 8, 20, minutes: 35, day: 3), database.Ada); // no time to park
        Assert.Empty(await ListAsync(database, database.Ben));
        Assert.Equal(0, await FillAsync(database));
    }

    [DatabaseTheory]
    public async Task A_closed_school_gets_no_freed_slot(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.FreeAsync(id);
        await using (var db = database.AsSystem())
        {
            db.Closures.Add(new Closure(database.Owner("ID"), ClosureKind.SchoolClosed, "Snow", Phoned.Freed.Date, Phoned.Freed.Date, new ClosureArea("ID", "16001")));
            await db.SaveChangesAsync();
        }

        Assert.Empty(await ListAsync(database, database.Ben));
    }

    [DatabaseTheory]
    public async Task A_slot_that_is_taken_again_is_not_shown(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.FreeAsync(id);

        await database.BookAsync(database.Ben, "ID", Talks.Boise, Phoned.Freed, database.Ada);

        Assert.Empty(await ListAsync(database, database.Ben));
    }

    [DatabaseTheory]
    public async Task Another_task_force_sees_no_free_slot(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        await database.FreeAsync(id);

        Assert.Empty(await ListAsync(database, database.Cam));
    }

    private static async Task<int> FillAsync(TestDatabase database)
    {
        await using var nobody = database.As(null);
        return await new FillFreedSlots(nobody.Get<IServiceScopeFactory>(), database.Clock, NullLogger<FillFreedSlots>.Instance).RunOnceAsync();
    }

    private static async Task ProfileAsync(TestDatabase database, Action<PresenterProfile> change)
    {
        await using var db = database.AsSystem();
        var profile = await db.PresenterProfiles.SingleOrDefaultAsync(row => row.MemberId == database.Ada);
        if (profile is null) db.PresenterProfiles.Add(profile = PresenterProfile.Usual(database.Owner("ID"), database.Ada, Talks.Boise.Zone));
        change(profile);
        await db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<ListFreedSlots.Row>> ListAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListFreedSlots>().ListAsync();
    }
}
