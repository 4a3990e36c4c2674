using Presentations.Data.Rollup;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class CompareTotalsTests
{
    private static readonly DateRange Spring = new(new(2018, 3, 1), new(2018, 5, 31));
    private static readonly DateOnly FirstDay = new(2018, 6, 15);

    [DatabaseTheory]
    public async Task Every_difference_has_a_line_and_the_lines_add_up(TestDatabase database)
    {
        var talk = await HistoryAsync(database);

        var view = await CompareAsync(database, database.Nat, FirstDay);
        Assert.Equal(view.Difference, view.Rows.Select(row => row.Figures).Aggregate(default(Figures), Figures.Add));
        Assert.Equal(
            [DifferenceCause.Restated, DifferenceCause.SubmittedAgain, DifferenceCause.Submitted, DifferenceCause.Returned],
            view.Rows.OrderBy(row => row.AtUtc).Select(row => row.Cause));
        Assert.Equal((100, 40), (view.Then.Reached, view.Rows.Single(row => row.Cause is DifferenceCause.Submitted).Figures.Reached));

        var restated = view.Rows.Single(row => row.Cause is DifferenceCause.Restated);
        Assert.Equal((talk, "People: 20 people → 25 people; People reached: 20 → 25; Audiences: 6-8 20 → 6-8 25", "Pat"), (restated.PresentationId, restated.What, restated.Who));
        Assert.Equal("Restatement, approved by Pat on Jun 17, 2018: the school counted again", CompareFile.Story(restated));
    }

    [DatabaseTheory]
    public async Task Nothing_is_told_as_submitted_by_a_day_that_is_still_to_come(TestDatabase database)
    {
        await HistoryAsync(database);
        var tomorrow = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime).AddDays(1);

        var refusal = await Assert.ThrowsAsync<Presentations.Domain.RuleViolation>(() => CompareAsync(database, database.Nat, tomorrow));

        Assert.Equal($"{tomorrow:yyyy-MM-dd} is still to come: ask for figures as submitted by the end of a day up to today.", refusal.Message);
        Assert.NotNull(await CompareAsync(database, database.Nat, tomorrow.AddDays(-1)));
    }

    [DatabaseTheory]
    public async Task Sessions_of_all_kinds_are_not_called_presentations(TestDatabase database)
    {
        await HistoryAsync(database);

        Assert.Equal("Sessions of all kinds", CompareFile.Of(await CompareAsync(database, database.Nat, FirstDay)).Headings[6]);
        Assert.Equal("Trainings", CompareFile.Of(await CompareAsync(database, database.Nat, FirstDay, new() { Days = Spring, Kind = Kind.Training })).Headings[6]);
    }

    [DatabaseTheory]
    public async Task Every_range_state_kind_and_task_force_adds_up_to_the_digit(TestDatabase database)
    {
        await HistoryAsync(database);

        foreach (var question in new TotalsQuestion[]
        {
            new() { Days = new DateRange(new(2018, 3, 14), new(2018, 3, 14)) }, new() { Days = Spring, State = "ID" }, new() { Days = Spring, State = "UT" },
            new() { Days = Spring, Kind = Kind.Presentation }, new() { Days = Spring, Kind = Kind.Training }, new() { Days = Spring, Owner = "UT" },
        })
        {
            foreach (var day in Enumerable.Range(-1, 10).Select(FirstDay.AddDays))
            {
                var view = await CompareAsync(database, database.Nat, day, question);
                Assert.Equal(view.Difference, view.Rows.Select(row => row.Figures).Aggregate(default(Figures), Figures.Add));
            }
        }
    }

    [DatabaseTheory]
    public async Task Differences_of_another_task_force_stay_out_of_sight(TestDatabase database)
    {
        await HistoryAsync(database);

        var view = await CompareAsync(database, database.Cam, FirstDay);
        Assert.All(view.Rows, row => Assert.Equal("Utah ICAC Task Force", row.Owner));
        Assert.Equal(view.Difference, view.Rows.Select(row => row.Figures).Aggregate(default(Figures), Figures.Add));
    }

    /// <summary>March of Idaho is approved and restated; April sent back, changed and submitted again; May submitted late; March of Utah sent back for good.</summary>
    private static async Task<int> HistoryAsync(TestDatabase database)
    {
        var (march, april) = (await LogAsync(database, "ID", Talks.Boise, 3, 20), await LogAsync(database, "ID", Talks.Boise, 4, 30));
        await LogAsync(database, "UT", Talks.SaltLake, 3, 50);
        await LogAsync(database, "ID", Talks.Boise, 5, 40);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.SubmitMonthAsync(month: 201804);
        await database.SubmitMonthAsync("UT");

        database.Clock.Advance(TimeSpan.FromDays(2));
        var talk = await CorrectAsync(database, march, 25);
        await database.ApproveRestatementsAsync();
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ReturnMonthAsync(month: 201804);
        await CorrectAsync(database, april, 33);
        await database.SubmitMonthAsync(month: 201804);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.SubmitMonthAsync(month: 201805);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await database.ReturnMonthAsync("UT");
        return talk;
    }

    private static async Task<int> LogAsync(TestDatabase database, string owner, Place place, int month, int people)
    {
        await using var db = database.AsSystem();
        var visit = Talks.Visit(database.Owner(owner), place, database.Clock, new DateOnly(2018, month, 14), people);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }

    private static async Task<int> CorrectAsync(TestDatabase database, int visitId, int people)
    {
        await using var db = database.AsSystem();
        var visit = await db.VisitAsync(visitId);
        visit.Correct(new VisitFacts(visit.Date, visit.Place), [(visit.Presentations[0].Id, Talks.Session(people))], "the school counted again", database.Clock);
        await db.SaveChangesAsync();
        return visit.Presentations[0].Id;
    }

    private static async Task<CompareTotals.View> CompareAsync(TestDatabase database, int memberId, DateOnly day, TotalsQuestion? question = null)
    {
        await using var person = database.As(memberId);
        return await person.Get<CompareTotals>().FindAsync((question ?? new TotalsQuestion { Days = Spring }) with { AsSubmitted = day });
    }
}
