using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Requests;

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

    private static async Task<IReadOnlyList<ListFreedSlots.Row>> ListAsync(TestDatabase database, int memberId)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListFreedSlots>().ListAsync();
    }
}
