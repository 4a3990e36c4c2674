using Presentations.Data.Rollup;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class TotalsOfTheMomentTests
{
    private static readonly DateRange Year = new(new(2018, 1, 1), new(2018, 12, 31));
    private static readonly DateRange MostOfTheYear = new(new(2018, 1, 2), new(2018, 12, 30));

    [DatabaseTheory]
    public async Task What_was_just_saved_is_in_the_next_answer(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);
        foreach (var people in Enumerable.Range(1, 5))
        {
            await database.LogAsync(database.Ada, "ID", Talks.Boise, people);
            Assert.Equal((people, Enumerable.Range(1, people).Sum()), await SumAsync(nat));
        }
    }

    [DatabaseTheory]
    public async Task A_talk_that_moves_is_never_seen_twice_nor_missed(TestDatabase database)
    {
        var id = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var nat = database.As(database.Nat);
        using var moved = new CancellationTokenSource();
        var moving = Task.Run(() => MoveAsync(database, id, moved));

        while (!moved.IsCancellationRequested)
        {
            Assert.Equal((1, 20), await SumAsync(nat, Year));
            Assert.Equal((1, 20), await SumAsync(nat, MostOfTheYear));
        }
        await moving;
    }

    [DatabaseTheory]
    public async Task While_others_log_every_answer_adds_up_and_none_goes_back(TestDatabase database)
    {
        await using var nat = database.As(database.Nat);
        var logging = Task.WhenAll(
            Task.Run(() => LogManyAsync(database, database.Ada, "ID", Talks.Boise)),
            Task.Run(() => LogManyAsync(database, database.Cam, "UT", Talks.SaltLake)));

        var before = 0L;
        while (!logging.IsCompleted)
        {
            var page = await nat.Get<ExploreTotals>().FindPageAsync(new TotalsQuestion { Days = MostOfTheYear, By = TotalsBy.TaskForce });
            var now = page.View.Table.Total.Figures;
            Assert.Equal(now, page.View.Table.Rows.Select(row => row.Figures).Aggregate(default(Figures), Figures.Add));
            Assert.Equal(now, page.Trend.Rows.Select(row => row.Figures).Aggregate(default(Figures), Figures.Add));
            Assert.Equal(now.Presentations, page.Map.Sum(place => place.Value));
            Assert.True(now.Presentations >= before);
            before = now.Presentations;
        }
        await logging;
        Assert.Equal((40, 40 * 41 / 2), await SumAsync(nat));
    }

    private static async Task LogManyAsync(TestDatabase database, int memberId, string owner, Domain.Directory.Place place)
    {
        foreach (var people in Enumerable.Range(1, 20)) await database.LogAsync(memberId, owner, place, owner == "ID" ? people : people + 20);
    }

    private static async Task MoveAsync(TestDatabase database, int id, CancellationTokenSource moved)
    {
        await using var ben = database.As(database.Ben);
        foreach (var day in Enumerable.Range(0, 12).Select(i => new DateOnly(2018, 1 + i % 5, 10 + i)))
        {
            await using var db = await ben.OpenAsync();
            var visit = await db.VisitAsync(id);
            visit.Correct(new Domain.Scheduling.VisitFacts(day, visit.Place), [(visit.Presentations[0].Id, Talks.Session(20))], "another day", database.Clock);
            await db.SaveChangesAsync();
        }
        await moved.CancelAsync();
    }

    private static async Task<(long, long)> SumAsync(TestPerson person, DateRange? days = null)
    {
        var view = await person.Get<ExploreTotals>().FindAsync(new TotalsQuestion { Days = days ?? Year, By = TotalsBy.State });
        return (view.Table.Rows.Sum(row => row.Figures.Presentations), view.Table.Rows.Sum(row => row.Figures.Contacts));
    }
}
