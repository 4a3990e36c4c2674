using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Periods;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Data.Periods;

public class LateSummariesTests
{
    private const int April = 201804;

    private static readonly DateOnly FirstDay = new(2018, 1, 1);
    private static readonly DateOnly LastDay = new(2018, 3, 31);
    private static readonly DateRange Quarter = new(FirstDay, LastDay);

    [DatabaseTheory]
    public async Task A_summary_that_comes_after_its_month_was_approved_is_told_by_the_next_submission(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await SummarizeAsync(database);
        Assert.Equal(0, await CountAsync(database, FigureStatus.Approved));

        await database.SubmitMonthAsync("ID", April);
        Assert.Equal((0, 1), (await CountAsync(database, FigureStatus.Approved), await CountAsync(database, FigureStatus.KnownNow)));
        await database.ApproveMonthAsync("ID", April);

        Assert.Equal(1, await CountAsync(database, FigureStatus.Approved));
    }

    [DatabaseTheory]
    public async Task A_summary_stands_in_one_submission_whichever_is_sent_back_and_comes_again(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await SummarizeAsync(database);
        await database.SubmitMonthAsync("ID", April);
        await database.ReturnMonthAsync();
        await database.SubmitMonthAsync();
        Assert.Equal(1, await CountAsync(database, FigureStatus.KnownNow));

        await database.ReturnMonthAsync("ID", April);
        Assert.Equal(0, await CountAsync(database, FigureStatus.KnownNow));
        await database.SubmitMonthAsync("ID", April);
        Assert.Equal(1, await CountAsync(database, FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task A_summary_of_a_month_that_is_open_is_left_to_that_month(TestDatabase database)
    {
        await SummarizeAsync(database);
        Assert.Equal((1, 0), (await ShownAsync(database, 201803), await ShownAsync(database, April)));
        await database.SubmitMonthAsync("ID", April);
        Assert.Equal(0, await CountAsync(database, FigureStatus.KnownNow));

        await database.SubmitMonthAsync();
        Assert.Equal(1, await CountAsync(database, FigureStatus.KnownNow));
        Assert.Equal((1, 0), (await ShownAsync(database, 201803), await ShownAsync(database, April)));

        await database.ReturnMonthAsync();
        await database.ReturnMonthAsync("ID", April);
        await database.SubmitMonthAsync("ID", April);
        Assert.Equal(0, await CountAsync(database, FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task A_month_shows_the_late_summary_that_it_will_tell_and_then_what_it_told(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await SummarizeAsync(database);
        Assert.Equal((0, 1), (await ShownAsync(database, 201803), await ShownAsync(database, April)));

        await database.SubmitMonthAsync("ID", April);

        Assert.Equal((0, 1), (await ShownAsync(database, 201803), await ShownAsync(database, April)));
    }

    [DatabaseTheory]
    public async Task A_summary_that_came_after_somebody_looked_at_its_month_is_looked_at_first(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        database.Clock.Advance(TimeSpan.FromDays(60));
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", 201803))!;
        await SummarizeAsync(database);

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", 201803, seen.Seen));

        Assert.Equal(0, await CountAsync(database, FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task A_late_summary_of_an_earlier_month_that_came_after_somebody_looked_is_looked_at_first(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", April))!;
        await SummarizeAsync(database);

        var refusal = await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", April, seen.Seen));
        Assert.StartsWith("The system has changed this month since you looked at it: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(database, FigureStatus.KnownNow));

        var again = (await ben.Get<ShowPeriod>().FindAsync("ID", April))!;
        Assert.Equal(1, again.Summaries);
        await ben.Get<SubmitPeriod>().SubmitAsync("ID", April, again.Seen);
        Assert.Equal(1, await CountAsync(database, FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task A_late_summary_that_another_month_has_told_since_somebody_looked_is_looked_at_first(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await SummarizeAsync(database);
        await using var ben = database.As(database.Ben);
        var seen = (await ben.Get<ShowPeriod>().FindAsync("ID", April))!;
        database.Clock.Advance(TimeSpan.FromDays(30));
        await database.SubmitMonthAsync("ID", 201805);

        await Assert.ThrowsAsync<EditConflict>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", April, seen.Seen));
    }

    [DatabaseTheory]
    public async Task As_submitted_and_what_was_submitted_since_make_what_is_known_now(TestDatabase database)
    {
        await SummarizeAsync(database);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        var before = DateOnly.FromDateTime(database.Clock.GetUtcNow().UtcDateTime);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await SummarizeAsync(database);
        await database.SubmitMonthAsync("ID", April);

        Assert.Equal(1, await CountAsync(database, new TotalsQuestion { AsSubmitted = before }));
        Assert.Equal(2, await CountAsync(database, new TotalsQuestion { AsSubmitted = before.AddDays(2) }));
        Assert.Equal(2, await CountAsync(database, FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task A_month_of_the_demonstration_tells_nothing_that_is_real(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using (var db = database.AsSystem()) await db.Visits.ExecuteUpdateAsync(row => row.SetProperty(visit => visit.IsDemo, true));
        await SummarizeAsync(database);

        await database.SubmitMonthAsync();

        Assert.Equal((0, 0), (await CountAsync(database, FigureStatus.KnownNow), await ShownAsync(database, 201803)));
    }

    [DatabaseTheory]
    public async Task Another_task_force_does_not_tell_it(TestDatabase database)
    {
        await SummarizeAsync(database);
        await database.SubmitMonthAsync("UT", April);

        Assert.Equal(0, await CountAsync(database, FigureStatus.KnownNow));
    }

    [DatabaseTheory]
    public async Task An_import_whose_summaries_are_submitted_is_not_undone_before_the_month_is_sent_back(TestDatabase database)
    {
        var batch = (await ImportTalksTests.ImportAsync(database, database.Ben, "Day,State,County,School,Minutes,Pupils,Parents,Agency,Officer\n5/2/2018,ID,Ada,Lincoln,45,25,,,\n")).Batch!.Value;
        await SummarizeAsync(database, batch);
        await database.SubmitMonthAsync();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => UndoAsync(database, batch));
        Assert.StartsWith("Summaries of this import are submitted with March 2018.", refusal.Message, StringComparison.Ordinal);
        await using (var db = database.AsSystem()) Assert.Equal((1, 1), (db.Summaries.Count(), db.Visits.Count()));

        await database.ReturnMonthAsync();
        await UndoAsync(database, batch);
        await using var after = database.AsSystem();
        Assert.Equal((0, 0), (after.Summaries.Count(), after.Visits.Count()));
    }

    private static async Task<int> ShownAsync(TestDatabase database, int month)
    {
        await using var ben = database.As(database.Ben);
        return (await ben.Get<ShowPeriod>().FindAsync("ID", month))!.Summaries;
    }

    private static async Task SummarizeAsync(TestDatabase database, int? batch = null)
    {
        await using var db = database.AsSystem();
        db.Summaries.Add(new Summary(database.Owner("ID"), Guid.NewGuid(), new SummaryFacts("ID", FirstDay, LastDay, "annual report") { Presentations = 10, Contacts = 300 }, database.Clock) { ImportBatchId = batch });
        await db.SaveChangesAsync();
    }

    private static Task<int> CountAsync(TestDatabase database, FigureStatus status) => CountAsync(database, new TotalsQuestion { Status = status });

    private static async Task<int> CountAsync(TestDatabase database, TotalsQuestion question) =>
        (await database.TotalsAsync(database.Nat, question with { Days = Quarter, By = TotalsBy.State })).Total.Summarized.Summaries;

    private static async Task UndoAsync(TestDatabase database, int batch)
    {
        await using var person = database.As(database.Ben);
        await person.Get<UndoImport>().SubmitAsync(batch);
    }
}
