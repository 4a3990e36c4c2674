using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

public class ImportTalksTests
{
    private const string Map = """
        {
          "source": "Idaho log", "date": "Day", "state": "State", "county": "County", "venue": "School", "minutes": "Minutes",
          "attendance": { "audiences": { "6-8": "Pupils", "parents": "Parents" } }, "basis": { "value": "counted" },
          "agency": "Agency", "presenter": { "column": "Officer", "separators": [","] }
        }
        """;

    private const string Header = "Day,State,County,School,Minutes,Pupils,Parents,Agency,Officer\n";

    private const string Log = Header + """
        3/14/2018,ID,Ada,Lincoln,45,30,2,Boise Police Department,Ada
        3/15/2018,ID,Ada,Lincoln,45,25,,boise police department,"Zoe, Ben"
        4/2/2018,ID,Kootenai,Lake City,60,,,Coeur d'Alene Police Department,ben@example.org
        4/3/2018,ID,,,60,100,,,

        """;

    [DatabaseTheory]
    public async Task Rows_become_visits_with_their_talk_counts_and_credit(TestDatabase database)
    {
        var result = await ImportAsync(database, database.Ben, Log);

        Assert.Equal((4, 4, 0, 0, 0), (result.RowsRead, result.Taken, result.SkippedByRule, result.AlreadyKnown, result.RejectedRows));
        await using var db = database.AsSystem();
        var visits = await db.Visits.Include(visit => visit.Presentations).ThenInclude(talk => talk.Counts).Include(visit => visit.CoPresenters).OrderBy(visit => visit.Date).ToListAsync();
        Assert.Equal([2, 3, 4, 5], visits.Select(visit => visit.ImportLine));
        Assert.All(visits, visit => Assert.Equal((database.Owner("ID"), 1, result.Batch, 1), (visit.OwnerId, visit.Version, visit.ImportBatchId, visit.Presentations[0].Version)));

        var first = visits[0].Presentations[0];
        Assert.Equal((new DateOnly(2018, 3, 14), 201803, "ID", "16001", 45, 32, 32), (first.Date, first.Month, first.StateCode, first.CountyFips, first.Minutes, first.Contacts, first.Reached));
        Assert.Equal([("6-8", 30), ("parents", 2)], first.Counts.Select(count => (count.Audience, count.People)).Order());
        Assert.Equal((database.Ada, null), (visits[0].LeadPresenterId, visits[0].LeadPresenterName));
        Assert.Equal((null, "Zoe"), (visits[1].LeadPresenterId, visits[1].LeadPresenterName));
        Assert.Equal(database.Ben, Assert.Single(visits[1].CoPresenters).MemberId);
        Assert.Equal(visits[0].LeadAgencyId, visits[1].LeadAgencyId);
        Assert.Equal(database.Ben, visits[2].LeadPresenterId);
        Assert.Null(visits[2].Presentations[0].Contacts);
        Assert.Equal("Coeur d'Alene Police Department", await db.Agencies.Where(agency => agency.Id == visits[2].LeadAgencyId).Select(agency => agency.Name).SingleAsync());
    }

    [DatabaseTheory]
    public async Task Totals_are_those_of_the_log_beside_what_was_there_before(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 10);

        await ImportAsync(database, database.Ben, Log);

        await using var db = database.AsSystem();
        var march = await db.StateTotals.SingleAsync(total => total.StateCode == "ID" && total.Month == 201803 && total.Audience == Total.Everyone);
        var april = await db.StateTotals.SingleAsync(total => total.StateCode == "ID" && total.Month == 201804 && total.Audience == Total.Everyone);
        Assert.Equal((3, 0, 67L), (march.Presentations, march.WithoutCount, march.Contacts));
        Assert.Equal((2, 1, 100L), (april.Presentations, april.WithoutCount, april.Contacts));
        Assert.Equal([("", 100L), ("16055", 0L)], await db.CountyTotals.Where(total => total.Month == 201804 && total.Audience == Total.Everyone)
            .OrderBy(total => total.CountyFips).Select(total => ValueTuple.Create(total.CountyFips, total.Contacts)).ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_second_run_writes_nothing(TestDatabase database)
    {
        await ImportAsync(database, database.Ben, Log);
        var before = await FootprintAsync(database);

        var second = await ImportAsync(database, database.Ben, Log);

        Assert.Equal((0, 4, null), (second.Taken, second.AlreadyKnown, second.Batch));
        Assert.Equal(before, await FootprintAsync(database));
    }

    [DatabaseTheory]
    public async Task A_longer_log_adds_only_what_is_new(TestDatabase database)
    {
        await ImportAsync(database, database.Ben, Log);

        var second = await ImportAsync(database, database.Ben, Log + "4/4/2018,ID,,,60,100,,,\n");

        Assert.Equal((1, 4), (second.Taken, second.AlreadyKnown));
    }

    [DatabaseTheory]
    public async Task A_dry_run_writes_nothing_and_shows_what_would_be(TestDatabase database)
    {
        var before = await FootprintAsync(database);

        var result = await ImportAsync(database, database.Ben, Log, isDryRun: true);

        Assert.Equal((4, 4), (result.Taken, result.Sample!.Count));
        Assert.Equal("6-8: 30, parents: 2", result.Sample[0].People);
        Assert.Equal(before, await FootprintAsync(database));
    }

    [DatabaseTheory]
    public async Task A_row_is_imported_whole_or_not_at_all_and_every_problem_has_its_line(TestDatabase database)
    {
        var result = await ImportAsync(database, database.Ben, Header + """
            3/14/2018,ID,Ada,Lincoln,45,30,2,,
            soon,ID,Ada,Lincoln,4,-3,,,
            3/15/2019,ID,Ada,Lincoln,45,30,2,,
            3/15/1997,ID,Ada,Lincoln,4,30,2,,

            """);

        Assert.Equal((4, 1, 3), (result.RowsRead, result.Taken, result.RejectedRows));
        Assert.Equal([(3, "attendance.audiences.6-8"), (3, "date"), (3, "minutes"), (4, "date"), (5, "date"), (5, "minutes")], result.Rejected.Select(problem => (problem.Line, problem.Field)).Order());
        Assert.Contains(result.Rejected, problem => problem.Value == "3/15/2019" && problem.Sentence.Contains("is in the future", StringComparison.Ordinal));
    }

    [DatabaseTheory]
    public async Task A_coordinator_of_Utah_cannot_import_into_Idaho(TestDatabase database)
    {
        var result = await ImportAsync(database, database.Cam, Log + "4/4/2018,UT,Salt Lake,,60,7,,,\n");

        Assert.Equal((1, 4), (result.Taken, result.RejectedRows));
        Assert.All(result.Rejected, problem => Assert.Equal(("owner", "ID"), (problem.Field, problem.Value)));
        await using var db = database.AsSystem();
        Assert.Equal(["UT"], await db.Presentations.Select(talk => talk.StateCode).ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_presenter_imports_nothing_not_even_for_their_own_task_force(TestDatabase database) =>
        Assert.Equal((0, 4), ((await ImportAsync(database, database.Ada, Log)).Taken, (await ImportAsync(database, database.Ada, Log)).RejectedRows));

    [DatabaseTheory]
    public async Task An_administrator_imports_for_every_owner_and_a_code_decides_for_all_rows(TestDatabase database)
    {
        var result = await ImportAsync(database, database.Pat, Log, ownerCode: "UT");

        Assert.Equal(4, result.Taken);
        await using var db = database.AsSystem();
        Assert.All(await db.Visits.ToListAsync(), visit => Assert.Equal((database.Owner("UT"), "ID"), (visit.OwnerId, visit.StateCode)));
    }

    [DatabaseTheory]
    public async Task Rows_without_a_task_force_go_to_the_state_desk_with_a_warning(TestDatabase database)
    {
        var result = await ImportAsync(database, database.Pat, Header + "4/4/2018,CA,,,60,7,,,\n4/4/2018,CA,Fresno,,60,7,,,\n");

        Assert.Equal((2, "taskForce"), (Assert.Single(result.Warnings).Line, result.Warnings[0].Field));
        await using var db = database.AsSystem();
        Assert.Equal([database.Owner("CA-DESK"), database.Owner("CA-FRESNO")], await db.Visits.OrderBy(visit => visit.ImportLine).Select(visit => visit.OwnerId).ToListAsync());
    }

    [DatabaseTheory]
    public async Task Another_task_force_s_log_of_the_same_name_is_no_reason_to_lose_rows_in_silence(TestDatabase database)
    {
        await ImportAsync(database, database.Pat, Log);

        var result = await ImportAsync(database, database.Cam, Log, ownerCode: "UT");

        Assert.Equal((0, 0, 4), (result.Taken, result.AlreadyKnown, result.RejectedRows));
        Assert.All(result.Rejected, problem => Assert.Equal("source", problem.Field));
    }

    [DatabaseTheory]
    public async Task An_import_writes_one_entry_of_history_and_its_rows_carry_batch_and_line(TestDatabase database)
    {
        var result = await ImportAsync(database, database.Ben, Log);

        await using var db = database.AsSystem();
        var entries = await db.History.Where(entry => entry.Subject == "Visit" || entry.Subject == "Presentation" || entry.Subject == nameof(ImportBatch)).ToListAsync();
        Assert.All(entries, entry => Assert.Equal((nameof(ImportBatch), result.Batch, (int?)database.Ben), (entry.Subject, entry.SubjectId, entry.MemberId)));
        Assert.Single(entries, entry => entry.Action is HistoryAction.Imported);
    }

    [DatabaseTheory]
    public async Task Summaries_stand_beside_counted_talks_and_overlaps_are_told(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 10);
        const string Sums = """{ "source": "Idaho sums", "rows": { "are": "summaries" }, "state": { "value": "ID" }, "period": { "month": "Month" }, "presentations": "Talks", "attendance": { "total": "People" } }""";

        var result = await ImportAsync(database, database.Ben, "Month,Talks,People\nMarch 2018,12,about 400\nMarch 2017,7,\n", map: Sums);
        var talks = await ImportAsync(database, database.Ben, Header + "3/20/2017,ID,Ada,Lincoln,45,30,2,,\n3/21/2017,ID,Ada,Lincoln,45,30,2,,\n");

        Assert.Equal(2, result.Taken);
        Assert.Contains("1 counted talks of this owner", Assert.Single(result.Warnings).Sentence, StringComparison.Ordinal);
        Assert.Contains("A summary of 2017-03-01 to 2017-03-31", Assert.Single(talks.Warnings).Sentence, StringComparison.Ordinal);
        await using var db = database.AsSystem();
        Assert.Equal([(7, null, Qualifier.Exactly), (12, 400, Qualifier.About)], await db.Summaries.OrderBy(summary => summary.FirstDay)
            .Select(summary => ValueTuple.Create(summary.Presentations, summary.Contacts, summary.Qualifier)).ToListAsync());
        Assert.Equal(0, (await ImportAsync(database, database.Ben, "Month,Talks,People\nMarch 2018,12,about 400\n", map: Sums)).Taken);
    }

    [DatabaseTheory]
    public async Task A_summary_of_a_year_that_is_not_over_is_rejected_with_its_line(TestDatabase database)
    {
        const string Sums = """{ "source": "Idaho sums", "rows": { "are": "summaries" }, "state": { "value": "ID" }, "period": { "year": "Year" }, "presentations": "Talks" }""";

        var result = await ImportAsync(database, database.Ben, "Year,Talks\n2017,12\n2018,7\n2099,7\n", map: Sums);

        Assert.Equal(1, result.Taken);
        Assert.Equal([(3, "2018-12-31 is not over yet; a summary is of a period that is over."), (4, "2099-12-31 is not over yet; a summary is of a period that is over.")],
            result.Rejected.Select(problem => (problem.Line, problem.Sentence)));
    }

    internal static async Task<ImportResult> ImportAsync(TestDatabase database, int memberId, string log, string? ownerCode = null, bool isDryRun = false, string map = Map)
    {
        using var file = SampleLog.Of(log);
        await using var person = database.As(memberId);
        return await person.Get<ImportTalks>().RunAsync(new ImportTalks.Order(file.Path, map, ownerCode, isDryRun));
    }

    /// <summary>How much of everything there is, and how often the totals were counted.</summary>
    private static async Task<(int, int, int, int, int, long)> FootprintAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        return (await db.Visits.CountAsync(), await db.Agencies.CountAsync(), await db.ImportBatches.CountAsync(), await db.History.CountAsync(),
            await db.StateTotals.CountAsync(), await db.RollupBuckets.SumAsync(bucket => bucket.Version));
    }
}
