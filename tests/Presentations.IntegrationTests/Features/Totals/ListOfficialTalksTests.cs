using Microsoft.EntityFrameworkCore;
using Presentations.Data.Rollup;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Directory.Merges;
using Presentations.Web.Features.Totals;

namespace Presentations.IntegrationTests.Features.Totals;

public class ListOfficialTalksTests
{
    private static readonly DateRange Spring = new(new(2018, 2, 1), new(2018, 5, 31));

    /// <summary>Whole months, and days that cut through some.</summary>
    private static readonly DateRange[] Ranges = [Spring, new(new(2018, 2, 28), new(2018, 4, 10))];

    private static readonly TotalsQuestion[] Official =
        [new() { Status = FigureStatus.Approved }, new() { Status = FigureStatus.KnownNow }, new() { AsSubmitted = new DateOnly(2018, 6, 15) }];

    [DatabaseTheory]
    public async Task Every_cell_of_every_official_table_opens_to_lines_that_add_up_to_it(TestDatabase database)
    {
        await HistoryAsync(database);

        foreach (var (days, asked) in Ranges.SelectMany(days => Official.Select(asked => (days, asked))))
        {
            foreach (var by in Enum.GetValues<TotalsBy>()) await RequireCellsAsync(database, asked with { Days = days, By = by });
            await RequireCellsAsync(database, asked with { Days = days, By = TotalsBy.State, Kind = Kind.Presentation, Audience = "9-12" });
            await RequireCellsAsync(database, asked with { Days = days, By = TotalsBy.County, State = "UT", Owner = "UT" });
        }
    }

    [DatabaseTheory]
    public async Task A_restatement_stands_beside_what_was_submitted_as_what_it_takes_away_and_adds(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await database.CorrectCountAsync(Talks.Day, 25, "the school counted again");
        await database.ApproveRestatementsAsync();

        var view = await LinesAsync(database, database.Ben, new(new TotalsQuestion { Days = Spring, Status = FigureStatus.KnownNow }));
        Assert.Equal([-20, 25], view.Restated.Select(row => row.Figures.Contacts));
        Assert.Equal(20, Assert.Single(view.Rows).Figures.Contacts);
        Assert.Equal(25, view.Sum.Contacts);
        Assert.All(view.Rows, row => Assert.Equal((true, "/periods/ID/2018-03/submissions/1"), (row.IsReadable, row.Submission)));
    }

    [DatabaseTheory]
    public async Task A_presentation_that_is_gone_is_still_listed_and_leads_nowhere(TestDatabase database)
    {
        var visit = await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await database.SubmitMonthAsync();
        await using (var db = database.AsSystem())
        {
            var gone = await db.VisitAsync(visit);
            gone.Presentations[0].Void("logged twice");
            await db.SaveChangesAsync();
            db.Visits.Remove(gone);
            await db.SaveChangesAsync();
        }

        var view = await LinesAsync(database, database.Ben, new(new TotalsQuestion { Days = Spring, AsSubmitted = new DateOnly(2018, 6, 15) }));
        Assert.False(Assert.Single(view.Rows).IsReadable);
    }

    [DatabaseTheory]
    public async Task What_many_pages_hold_is_summed_on_each(TestDatabase database)
    {
        for (var day = 0; day < 60; day++) await database.LogAsync(database.Ada, "ID", Talks.Boise, Months.InFebruary.AddDays(-(day % 10)), 10);
        await database.SubmitMonthAsync("ID", Months.February);

        var asked = new LinesQuestion(new TotalsQuestion { Days = Spring, Status = FigureStatus.KnownNow });
        var first = await LinesAsync(database, database.Ben, asked);
        var second = await LinesAsync(database, database.Ben, LinesQuestion.Read((asked with { After = first.Older }).At()[LinesQuestion.Path.Length..]));
        Assert.Equal((50, 600), (first.Rows.Count, first.Sum.Reached));
        Assert.Equal((10, null, 600), (second.Rows.Count, second.Older, second.Sum.Reached));
        Assert.Equal(60, first.Rows.Concat(second.Rows).Select(row => row.Talk.PresentationId).Distinct().Count());
        Assert.Equal(first.Rows.Concat(second.Rows).OrderByDescending(row => row.Talk.Date).ThenByDescending(row => row.Talk.PresentationId), first.Rows.Concat(second.Rows));
    }

    [DatabaseTheory]
    public async Task Pages_follow_each_other_without_gap_or_repetition_also_within_a_day_and_when_a_talk_has_gone_to_another_month(TestDatabase database)
    {
        await LogManyAsync(database, visits: 6);
        await database.SubmitMonthAsync("ID", Months.February);
        await using (var db = database.AsSystem())
        {
            var moved = await db.VisitAsync(await db.Visits.Select(visit => visit.Id).FirstAsync());
            moved.Correct(new VisitFacts(Talks.Day, Talks.Boise), [.. moved.Presentations.Select(talk => ((int?)talk.Id, Talks.Session(10)))], "It was in March.", database.Clock);
            await db.SaveChangesAsync();
        }
        await database.SubmitMonthAsync();

        var asked = new LinesQuestion(new TotalsQuestion { Days = Spring, AsSubmitted = new DateOnly(2018, 6, 15) });
        List<(int, DateOnly)> read = [];
        for (var page = await LinesAsync(database, database.Ben, asked); ; page = await LinesAsync(database, database.Ben, asked with { After = page.Older }))
        {
            read.AddRange(page.Rows.Select(row => (row.Talk.PresentationId, row.Talk.Date)));
            if (page.Older is null) break;
        }
        Assert.Equal((140, 140, 20), (read.Count, read.Distinct().Count(), read.Count(line => line.Item2 == Talks.Day)));
    }

    [DatabaseTheory]
    public async Task Of_many_restated_lines_the_latest_are_listed_and_all_are_in_the_sum(TestDatabase database)
    {
        await LogManyAsync(database, visits: 3);
        await database.SubmitMonthAsync("ID", Months.February);
        await database.ApproveMonthAsync("ID", Months.February);
        await using (var db = database.AsSystem())
        {
            foreach (var talk in await db.Presentations.Include(talk => talk.Counts).Include(talk => talk.Visit).ToListAsync())
                talk.RecordAttendance(Attendance.Of([new("6-8", 12)], CountingBasis.Counted), "counted again");
            await db.SaveChangesAsync();
        }
        await database.ApproveRestatementsAsync();

        var view = await LinesAsync(database, database.Ben, new(new TotalsQuestion { Days = Spring, Status = FigureStatus.KnownNow }));
        Assert.Equal((ListOfficialTalks.MostRestated, 120, 720), (view.Restated.Count, view.RestatedInAll, view.Sum.Contacts));
        Assert.Equal(view.Restated.Select(row => row.Talk.PresentationId).OrderDescending(), view.Restated.Select(row => row.Talk.PresentationId));
    }

    /// <summary>Twenty sessions a visit, all in one day of February.</summary>
    private static async Task LogManyAsync(TestDatabase database, int visits)
    {
        for (var visit = 0; visit < visits; visit++) await database.LogAsync(database.Ada, "ID", Talks.Boise, Months.InFebruary, [.. Enumerable.Repeat((int?)10, 20)]);
    }

    [DatabaseTheory]
    public async Task Lines_of_another_task_force_stay_out_of_sight(TestDatabase database)
    {
        await HistoryAsync(database);

        foreach (var asked in Official)
        {
            var view = await LinesAsync(database, database.Cam, new(asked with { Days = Spring }));
            Assert.All(view.Rows.Concat(view.Restated), row => Assert.Equal("UT", row.OwnerCode));
            Assert.Equal("“ID” is not a task force or state desk that you can see.", (await Assert.ThrowsAsync<RuleViolation>(
                () => LinesAsync(database, database.Cam, new(asked with { Days = Spring, Owner = "ID" })))).Message);
        }
    }

    [DatabaseTheory]
    public async Task Recorded_figures_and_what_is_no_part_of_a_total_are_refused(TestDatabase database)
    {
        foreach (var query in new[] { "?year=2018", "?year=2018&status=approved&agency=Boise", "?year=2018&status=approved&format=song", "?year=2018&status=approved&month=2017-03", "?year=2018&status=approved&month=March", "?status=approved&month=9999-12", "?year=2018&status=approved&page=2" })
            await Assert.ThrowsAsync<RuleViolation>(() => LinesAsync(database, database.Nat, LinesQuestion.Read(query)));
    }

    /// <summary>The address that the page writes under a cell is read again, as a click does.</summary>
    private static async Task RequireCellsAsync(TestDatabase database, TotalsQuestion asked)
    {
        var view = (await database.PageAsync(database.Nat, asked)).View;
        var links = new TotalsLinks(view.Question, view.Table.By);
        foreach (var row in view.Table.Rows)
        {
            Assert.Equal((view.Table.By, row.Key, row.Figures), (view.Table.By, row.Key, (await OpenAsync(database, links.TalksOrNone!(row, false))).Sum));
            if (asked.Audience is null && view.Table.By is not TotalsBy.Audience)
                Assert.Equal(row.Figures.WithoutCount, (await OpenAsync(database, links.TalksOrNone!(row, true))).Sum.Presentations);
        }
        Assert.Equal(view.Table.Total.Figures, (await OpenAsync(database, TalksBehind.At(view.Question))).Sum);
    }

    private static Task<ListOfficialTalks.View> OpenAsync(TestDatabase database, string address)
    {
        Assert.StartsWith($"{LinesQuestion.Path}?", address, StringComparison.Ordinal);
        return LinesAsync(database, database.Nat, LinesQuestion.Read(address[LinesQuestion.Path.Length..]));
    }

    private static async Task<ListOfficialTalks.View> LinesAsync(TestDatabase database, int memberId, LinesQuestion asked)
    {
        await using var person = database.As(memberId);
        return await person.Get<ListOfficialTalks>().FindAsync(asked);
    }

    /// <summary>Months submitted, approved and sent back; corrections of a count, a place and a day; two agencies that became one.</summary>
    private static async Task HistoryAsync(TestDatabase database)
    {
        await Recorded.LogManyAsync(database);
        foreach (var (owner, month) in new[] { ("ID", 201802), ("ID", 201803), ("ID", 201804), ("UT", 201802), ("UT", 201803), ("UT", 201804) }) await database.SubmitMonthAsync(owner, month);
        foreach (var (owner, month) in new[] { ("ID", 201802), ("ID", 201803), ("UT", 201803) }) await database.ApproveMonthAsync(owner, month);
        await database.ReturnMonthAsync("UT", 201804);
        database.Clock.Advance(TimeSpan.FromDays(2));
        await using (var db = database.AsSystem())
        {
            var day = new DateOnly(2018, 3, 14);
            foreach (var id in db.Visits.Where(visit => visit.Date == day).Select(visit => visit.Id).Order().ToList())
            {
                var visit = await db.VisitAsync(id);
                visit.Presentations[0].RecordAttendance(Attendance.Of([new("6-8", 33), new("9-12", 4)], CountingBasis.Estimate), "counted again");
                visit.CorrectPlace(Talks.SaltLake, "the school is elsewhere");
                await db.SaveChangesAsync();
            }
        }
        await database.ApproveRestatementsAsync();
        await using var after = database.AsSystem();
        var (boise, ada) = (after.Agencies.Single(agency => agency.Name.StartsWith("Boise")).Id, after.Agencies.Single(agency => agency.Name.StartsWith("Ada")).Id);
        await database.MergeAsync(database.Ben, DirectoryKind.Agency, boise, ada);
    }
}
