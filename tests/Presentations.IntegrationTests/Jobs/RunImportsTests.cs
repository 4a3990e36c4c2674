using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Domain.Totals;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Doors;
using Presentations.IntegrationTests.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Administration.Imports.Running;
using Presentations.Web.Jobs;

namespace Presentations.IntegrationTests.Jobs;

public class RunImportsTests
{
    [DatabaseTheory]
    public async Task An_uploaded_log_is_guessed_looked_at_and_imported_as_the_person_who_ordered_it(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);

        var id = await ben.UploadAsync();
        var preview = await ben.CheckAsync(id);

        Assert.Equal((ImportStatus.Checked, 3, 3, 0), (preview.Status, preview.Result!.RowsRead, preview.Result.Taken, preview.Result.RejectedRows));
        Assert.Equal(["unspecified: 30", "unspecified: 25", "not known"], preview.Sample.Select(row => row.People));
        await using (var db = database.AsSystem()) Assert.Equal(0, await db.Visits.CountAsync());

        var done = await ben.ImportAsync(id);

        Assert.Equal((ImportStatus.Finished, 3), (done.Status, done.RowsTaken));
        await using var after = database.AsSystem();
        Assert.All(await after.Visits.ToListAsync(), visit => Assert.Equal(id, visit.ImportBatchId));
        Assert.Equal(55, await after.StateTotals.Where(total => total.Audience == Total.Everyone).SumAsync(total => total.Contacts));
        Assert.Contains(await after.History.ToListAsync(), entry => entry.Action is HistoryAction.Imported && entry.MemberId == database.Ben);
        Assert.False(File.Exists(ben.Get<ImportFiles>().PathOf(id)));
    }

    [DatabaseTheory]
    public async Task The_preview_says_of_every_row_that_the_person_does_not_coordinate_its_owner(TestDatabase database)
    {
        await using var cam = database.As(database.Cam);
        var id = await cam.UploadAsync();

        var preview = await cam.CheckAsync(id);
        var problems = await cam.Get<ListImportProblems>().FindAsync(id, new(Kind: "rejected"));

        Assert.Equal((0, 3), (preview.Result!.Taken, preview.Result.RejectedRows));
        Assert.All(problems!.Rows, row => Assert.Contains("which you do not coordinate", row.Problem.Sentence, StringComparison.Ordinal));
        Assert.Empty(await cam.Get<TranslateWords>().ListAsync(id));
    }

    [DatabaseTheory]
    public async Task Problems_are_told_and_filtered_by_what_the_page_calls_a_column(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync("Date,State,County,Kids\n31/31/2018,ID,Ada,30\n3/14/2099,ID,Ada,30\n3/14/2018,ID,Ada,-4\n");
        await ben.CheckAsync(id);

        var all = (await ben.Get<ListImportProblems>().FindAsync(id, new()))!;
        Assert.Equal([("Day, or day and time", 2), ("Number: unspecified", 1)], all.Fields.Select(field => (field.Label, field.Count)));

        var days = (await ben.Get<ListImportProblems>().FindAsync(id, new(Field: all.Fields[0].Field)))!;
        Assert.Equal([2, 3], days.Rows.Select(row => row.Problem.Line).Order());
        Assert.Equal(["Day, or day and time", "Day, or day and time", "Number: unspecified"], (await ben.Get<ListImportProblems>().AllAsync(id))!.Rows.Select(row => row.Label).Order());
    }

    [DatabaseTheory]
    public async Task Lists_of_problems_that_are_cut_say_so_wherever_they_are_read(TestDatabase database)
    {
        const int Good = 300;
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync("Date,State,People\n" + string.Concat(Enumerable.Repeat("3/14/2018,ID,30\n", Good)) + string.Concat(Enumerable.Repeat("3/14/2018,XX,30\n", ImportResult.MostListed + 1)));
        var preview = await ben.CheckAsync(id);
        Assert.Equal((Good, ImportResult.MostListed + 1), (preview.Result!.Taken, preview.Result.RejectedRows));

        const string Cut = "Listed are the first 20,000 of 20,001 reasons for rejecting rows.";
        Assert.Equal((ImportResult.MostListed, Cut), await ben.Get<ListImportProblems>().FindAsync(id, new()) is { } view ? (view.Total, view.Cut) : default);
        await using (var db = database.AsSystem()) Assert.Contains("\"areListsCut\": true", (await db.ImportBatches.SingleAsync()).Result, StringComparison.Ordinal);
        await using var host = new TestHost(database);
        using var browser = await host.BrowserOfAsync(database.Ben);
        Assert.Contains(Cut, (await browser.GetStringAsync($"/administration/imports/{id}/problems.csv")).TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
        Assert.Contains(Cut, await browser.GetStringAsync($"/administration/imports/{id}"), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task An_import_that_the_program_s_end_interrupted_says_so_and_goes_on_where_it_was(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync(LongLog(ImportRun.BatchRows + 5));
        await ben.CheckAsync(id);
        await ben.Get<StartImport>().SubmitAsync(id);
        await StopAfterOneBatchAsync(ben, id);
        await using (var db = database.AsSystem())
        {
            var batch = await db.ImportBatches.SingleAsync();
            batch.Status = ImportStatus.Running;
            await db.SaveChangesAsync();
        }

        await ben.Job().TakeStockAsync();
        var view = (await ben.Get<ShowImport>().FindAsync(id))!;
        Assert.Equal((ImportStatus.Interrupted, ImportRun.BatchRows), (view.Status, view.RowsTaken));

        var done = await ben.ImportAsync(id);
        Assert.Equal((ImportStatus.Finished, ImportRun.BatchRows + 5, ImportRun.BatchRows), (done.Status, done.RowsTaken, done.Result!.AlreadyKnown));
    }

    [DatabaseTheory]
    public async Task A_cancelled_import_leaves_whole_batches_and_can_be_undone(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync(LongLog(ImportRun.BatchRows + 5));
        await ben.CheckAsync(id);
        await ben.Get<StartImport>().SubmitAsync(id);
        await StopAfterOneBatchAsync(ben, id);

        var view = (await ben.Get<ShowImport>().FindAsync(id))!;
        Assert.Equal((ImportStatus.Cancelled, ImportRun.BatchRows), (view.Status, view.RowsTaken));

        await ben.Get<UndoImport>().SubmitAsync(id);
        await using var db = database.AsSystem();
        Assert.Equal((0, 0), (await db.Visits.CountAsync(), await db.StateTotals.CountAsync(total => total.Presentations > 0)));
    }

    [DatabaseTheory]
    public async Task An_order_that_is_taken_back_before_its_turn_writes_nothing_and_leaves_the_columns_open(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync();
        await ben.CheckAsync(id);
        await ben.Get<StartImport>().SubmitAsync(id);

        await ben.Get<CancelImport>().SubmitAsync(id);
        await ben.Job().RunAllAsync();

        Assert.Equal(ImportStatus.Cancelled, (await ben.Get<ShowImport>().FindAsync(id))!.Status);
        await using (var db = database.AsSystem()) Assert.Equal(0, await db.Visits.CountAsync());
        Assert.Equal(ImportStatus.Checked, (await ben.CheckAsync(id)).Status);
    }

    [DatabaseTheory]
    public async Task An_import_that_fails_in_the_middle_says_why_and_goes_on_with_the_rest(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var running = ben.Get<RunningImports>();
        var id = await ben.UploadAsync(LongLog(ImportRun.BatchRows + 5));
        await ben.CheckAsync(id);
        running.Reported += Fail;
        var failed = await ben.ImportAsync(id);
        running.Reported -= Fail;
        Assert.Equal((ImportStatus.Failed, ImportRun.BatchRows, "The disk is full."), (failed.Status, failed.RowsTaken, failed.Result!.Refusal));

        Assert.Equal((ImportStatus.Finished, ImportRun.BatchRows + 5), await ben.ImportAsync(id) is var done ? (done.Status, done.RowsTaken) : default);

        static void Fail(int batch, RunningImports.Progress progress) => throw new RuleViolation("The disk is full.");
    }

    [DatabaseTheory]
    public async Task A_file_that_is_gone_is_asked_for_again(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync();
        await ben.CheckAsync(id);
        ben.Get<ImportFiles>().Drop(id);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<StartImport>().SubmitAsync(id));

        Assert.Equal("The uploaded file is gone. Upload it again; rows that are in already are recognized.", refused.Message);
    }

    [DatabaseTheory]
    public async Task What_cannot_be_read_is_told_and_leads_back_to_the_columns(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync();
        await using (var db = await ben.OpenAsync())
        {
            (await db.ImportBatches.SingleAsync()).Mapping = """{ "source": "x", "date": "When", "state": { "value": "ID" } }""";
            await db.SaveChangesAsync();
        }

        var view = await ben.CheckAsync(id);

        Assert.Equal((ImportStatus.Failed, 0), (view.Status, view.RowsTaken));
        Assert.StartsWith("“date” names the column “When”, which the log does not have", view.Result!.Refusal, StringComparison.Ordinal);
        Assert.Equal("The mapping needs “date”: the day of a talk.", (await Assert.ThrowsAsync<RuleViolation>(async () =>
            await ben.Get<MatchColumns>().SubmitJsonAsync(id, (await ben.Get<MatchColumns>().FindAsync(id))!.Form.Version, """{ "source": "x", "state": { "value": "ID" } }"""))).Message);
    }

    [DatabaseTheory]
    public async Task An_upload_that_nobody_finishes_is_gone_after_two_weeks(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var id = await ben.UploadAsync();
        database.Clock.Advance(TimeSpan.FromDays(15));

        await new PurgeUploads(ben.Get<IServiceScopeFactory>(), ben.Get<ImportFiles>(), database.Clock, NullLogger<PurgeUploads>.Instance).RunOnceAsync();

        Assert.Null(await ben.Get<ShowImport>().FindAsync(id));
        Assert.False(File.Exists(ben.Get<ImportFiles>().PathOf(id)));
    }

    /// <summary>Cancels as soon as the first batch is saved; the next one is refused at its beginning.</summary>
    private static async Task StopAfterOneBatchAsync(TestPerson person, int id)
    {
        var running = person.Get<RunningImports>();
        running.Reported += (batch, progress) =>
        {
            if (batch == id && progress.Taken > 0) running.Cancel(id);
        };
        await person.Job().RunAllAsync();
    }

    private static string LongLog(int rows)
    {
        var log = new StringBuilder("Id,Date,State,People\n");
        for (var row = 0; row < rows; row++) log.Append(CultureInfo.InvariantCulture, $"{row},{new DateOnly(2017, 1, 1).AddDays(row % 300):yyyy-MM-dd},ID,20\n");
        return log.ToString();
    }
}
