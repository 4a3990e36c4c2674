using Microsoft.EntityFrameworkCore;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.IntegrationTests.Databases;

namespace Presentations.IntegrationTests.Data;

public class PresenterHoldTests
{
    [DatabaseTheory]
    public async Task A_visit_ahead_holds_its_presenter_by_the_quarter_hour_rounded_outward(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 5, minutes: 40), database.Ada);

        await using var db = database.AsSystem();
        var quarters = await db.PresenterHolds.Where(hold => hold.PresenterId == database.Ada).OrderBy(hold => hold.QuarterUtc).Select(hold => hold.QuarterUtc).ToListAsync();
        Assert.Equal(new DateTime(2018, 6, 18, 15, 0, 0, DateTimeKind.Utc), quarters[0]);
        Assert.Equal(3, quarters.Count);
    }

    [DatabaseTheory]
    public async Task A_second_visit_at_the_same_time_is_refused_with_who_and_when(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);

        var refusal = await Assert.ThrowsAsync<PresenterBusy>(() => database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9, 30), database.Ada));

        Assert.Equal("Ada is at Lincoln Elementary School on Monday, June 18 from 09:00 to 09:45. Choose another time or another presenter.", refusal.Message);
        await using var db = database.AsSystem();
        Assert.Equal(1, await db.Visits.CountAsync());
    }

    [DatabaseTheory]
    public async Task A_co_presenter_is_held_too(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ben, database.Ada);

        await Assert.ThrowsAsync<PresenterBusy>(() => database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada));
    }

    [DatabaseTheory]
    public async Task Another_task_force_learns_that_a_presenter_is_busy_but_not_where(TestDatabase database)
    {
        await using (var db = database.AsSystem())
        {
            (await db.Members.Include(member => member.Memberships).SingleAsync(member => member.Id == database.Ada)).Join(Role.Presenter, database.Owner("UT"));
            await db.SaveChangesAsync();
        }
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);

        var refusal = await Assert.ThrowsAsync<PresenterBusy>(() => database.BookAsync(database.Cam, "UT", Talks.SaltLake, Asked.Slot(Talks.SaltLake, 9), database.Ada));

        Assert.Equal("Ada is busy then. Choose another time or another presenter.", refusal.Message);
    }

    [DatabaseTheory]
    public async Task Cancelling_and_moving_a_visit_free_the_presenter(TestDatabase database)
    {
        var visitId = await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        await ChangeAsync(database, visitId, visit => visit.Move(Asked.Monday, new TimeOnly(13, 0), "The school asked.", database.Clock));
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);
        await Assert.ThrowsAsync<PresenterBusy>(() => database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 13), database.Ada));

        await ChangeAsync(database, visitId, visit => visit.Cancel(Side.School, "Snow."));
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 13), database.Ada);
    }

    [DatabaseTheory]
    public async Task Logged_visits_hold_nobody(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);

        await using var db = database.AsSystem();
        Assert.Empty(await db.PresenterHolds.ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_visit_ahead_counts_nowhere_until_it_is_delivered(TestDatabase database)
    {
        await database.BookAsync(database.Ben, "ID", Talks.Boise, Asked.Slot(Talks.Boise, 9), database.Ada);

        await using var db = database.AsSystem();
        Assert.Empty(await db.StateTotals.ToListAsync());
        Assert.Empty(await db.RollupBuckets.ToListAsync());
    }

    private static async Task ChangeAsync(TestDatabase database, int visitId, Action<Visit> change)
    {
        await using var ben = database.As(database.Ben);
        await using var db = await ben.OpenAsync();
        change(await db.VisitAsync(visitId));
        await db.SaveChangesAsync();
    }
}
