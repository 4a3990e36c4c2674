using Microsoft.EntityFrameworkCore;
using Presentations.Data.Access;
using Presentations.Domain.Requests;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

namespace Presentations.IntegrationTests.Features.Requests;

public class BookAgreedTimeTests
{
    [DatabaseTheory]
    public async Task A_time_agreed_on_the_phone_becomes_the_visit_and_frees_what_was_offered(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise, sessions: 2);
        await database.OfferAsync(id, AtTheDesk.At(database.Ada, 9));

        await database.DecideAsync<BookAgreedTime>(id, (use, version) => use.SubmitAsync(id, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)));

        await using var db = database.AsSystem();
        var visit = await db.Visits.Include(visit => visit.Presentations).SingleAsync();
        Assert.Equal((id, database.Ada, 2, 100), (visit.RequestId, visit.LeadPresenterId, visit.Presentations.Count, visit.Slot!.Value.Minutes));
        Assert.Equal(RequestStatus.Booked, (await database.RequestAsync(id)).Status);
        Assert.All(await db.PresenterHolds.ToListAsync(), hold => Assert.Equal(visit.Id, hold.VisitId));
    }

    [DatabaseTheory]
    public async Task A_time_outside_the_hours_is_booked_once_the_coordinator_insists(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        var evening = AtTheDesk.At(database.Ada, 19);

        var refusal = await Assert.ThrowsAsync<NotAvailable>(() => database.DecideAsync<BookAgreedTime>(id, (use, version) => use.SubmitAsync(id, version, Guid.NewGuid(), evening)));
        Assert.Equal(("Ada works from 08:00 to 16:00 on Mondays.", true), (refusal.Message, refusal.MayInsist));

        await database.DecideAsync<BookAgreedTime>(id, (use, version) => use.SubmitAsync(id, version, Guid.NewGuid(), evening, isInsisted: true));
        Assert.Equal(RequestStatus.Booked, (await database.RequestAsync(id)).Status);
    }

    [DatabaseTheory]
    public async Task The_same_booking_sent_twice_books_once(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);
        var (entryId, version) = (Guid.NewGuid(), (await database.RequestAsync(id)).Version);
        await using var ben = database.As(database.Ben);

        var first = await ben.Get<BookAgreedTime>().SubmitAsync(id, version, entryId, AtTheDesk.At(database.Ada, 9));
        var second = await ben.Get<BookAgreedTime>().SubmitAsync(id, version, entryId, AtTheDesk.At(database.Ada, 9));

        await using var db = database.AsSystem();
        Assert.Equal((first, 1), (second, await db.Visits.CountAsync()));
    }

    [DatabaseTheory]
    public async Task A_presenter_may_not_book(TestDatabase database)
    {
        var (id, _) = await database.AskAsync("ID", Talks.Boise);

        await Assert.ThrowsAsync<AccessDenied>(() =>
            database.DecideAsync<BookAgreedTime>(id, (use, version) => use.SubmitAsync(id, version, Guid.NewGuid(), AtTheDesk.At(database.Ada, 9)), database.Ada));
    }
}
