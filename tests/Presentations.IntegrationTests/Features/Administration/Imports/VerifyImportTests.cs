using Microsoft.EntityFrameworkCore;
using Presentations.Domain;
using Presentations.Domain.Periods.Checks;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Administration.Imports;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Periods;

namespace Presentations.IntegrationTests.Features.Administration.Imports;

public class VerifyImportTests
{
    [DatabaseTheory]
    public async Task Unverified_talks_are_recorded_told_apart_and_keep_their_month_from_being_submitted(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var import = await ImportAsync(ben);

        var page = await database.PageAsync(database.Nat, new() { Days = new(new(2018, 3, 1), new(2018, 3, 31)) });
        Assert.Equal(2, page.View.Table.Total.Figures.Presentations);
        Assert.Contains("2 of the presentations are imported and not verified yet.", page.View.Caption.InWords, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => database.SubmitMonthAsync());
        Assert.Equal("2 of its presentations are imported and unverified; a coordinator approves the import first.", refusal.Message);

        await ben.Get<VerifyImport>().SubmitAsync(import);
        Assert.DoesNotContain("verified", (await database.PageAsync(database.Nat, new() { Days = new(new(2018, 3, 1), new(2018, 3, 31)) })).View.Caption.InWords, StringComparison.Ordinal);
        await database.SubmitMonthAsync();
    }

    [DatabaseTheory]
    public async Task The_checklist_of_the_month_names_the_import_until_it_is_approved(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var import = await ImportAsync(ben);

        var month = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        var finding = Assert.Single(month.Items, item => item.Finding.Check is Check.Unverified).Finding;
        Assert.Equal((import, false), (finding.ImportBatchId!.Value, month.IsSettled));
        Assert.Contains("2 presentations of this month", finding.Sentence, StringComparison.Ordinal);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = [finding.Key], Because = "It will do." }));
        Assert.Contains("approve it, or undo it", refusal.Message, StringComparison.Ordinal);

        await ben.Get<VerifyImport>().SubmitAsync(import);
        Assert.DoesNotContain((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items, item => item.Finding.Check is Check.Unverified);
    }

    [DatabaseTheory]
    public async Task Unverified_summaries_stop_the_month_that_would_submit_them_as_talks_do(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var import = await ImportSumsAsync(ben);

        var month = (await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!;
        var finding = Assert.Single(month.Items, item => item.Finding.Check is Check.Unverified).Finding;
        Assert.Equal((import, "Outreach 2018.csv: 1 summary that is submitted with this month, and nobody has approved the import."), (finding.ImportBatchId!.Value, finding.Sentence));
        await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<KeepItem>().SubmitAsync("ID", Months.March, new() { Keys = [finding.Key], Because = "It will do." }));
        Assert.Contains("One item of the checklist is open", (await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<SubmitPeriod>().SubmitAsync("ID", Months.March, month.Seen))).Message, StringComparison.Ordinal);
        Assert.Equal("1 of its summaries is imported and unverified; a coordinator approves the import first.", (await Assert.ThrowsAsync<RuleViolation>(() => database.SubmitMonthAsync())).Message);
        await database.SubmitMonthAsync(month: Months.February);

        await ben.Get<VerifyImport>().SubmitAsync(import);
        Assert.DoesNotContain((await ben.Get<ShowPeriod>().FindAsync("ID", Months.March))!.Items, item => item.Finding.Check is Check.Unverified);
        await database.SubmitMonthAsync();
    }

    [DatabaseTheory]
    public async Task The_caption_counts_unverified_summaries_beside_unverified_talks_until_they_are_approved(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var sums = await ImportSumsAsync(ben);
        Assert.Contains(" 1 of the summaries is imported and not verified yet.", await MarchCaptionAsync(database, database.Nat), StringComparison.Ordinal);
        Assert.DoesNotContain("verified", await MarchCaptionAsync(database, database.Cam), StringComparison.Ordinal);

        await ImportAsync(ben);
        Assert.Contains(" 2 of the presentations and 1 of the summaries are imported and not verified yet.", await MarchCaptionAsync(database, database.Nat), StringComparison.Ordinal);
        await ben.Get<VerifyImport>().SubmitAsync(sums);
        Assert.Contains(" 2 of the presentations are imported and not verified yet.", await MarchCaptionAsync(database, database.Nat), StringComparison.Ordinal);
    }

    [DatabaseTheory]
    public async Task A_late_unverified_summary_stops_the_next_month_that_would_tell_it_and_no_other_task_force(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await using var ben = database.As(database.Ben);
        await ImportSumsAsync(ben);

        Assert.Single((await ben.Get<ShowPeriod>().FindAsync("ID", Months.April))!.Items, item => item.Finding.Check is Check.Unverified);
        await Assert.ThrowsAsync<RuleViolation>(() => database.SubmitMonthAsync(month: Months.April));
        await database.SubmitMonthAsync("UT", Months.April);
    }

    [DatabaseTheory]
    public async Task A_correction_that_brings_unverified_talks_into_a_submitted_month_waits_for_the_import(TestDatabase database)
    {
        await database.SubmitMonthAsync();
        await database.ApproveMonthAsync();
        await using var ben = database.As(database.Ben);
        var import = await ImportAsync(ben);
        await using var pat = database.As(database.Pat);
        var (id, version) = await FirstRestatementAsync(database);

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => pat.Get<ApproveRestatement>().SubmitAsync(id, version));
        Assert.Equal("This presentation is imported and unverified; approve its import first.", refusal.Message);

        await ben.Get<VerifyImport>().SubmitAsync(import);
        await pat.Get<ApproveRestatement>().SubmitAsync(id, version);
    }

    [DatabaseTheory]
    public async Task Talks_of_a_waiting_import_are_marked_in_the_list_and_on_their_page_whoever_looks(TestDatabase database)
    {
        await database.LogAsync(database.Ada, "ID", Talks.Boise, 20);
        await using var ben = database.As(database.Ben);
        var import = await ImportAsync(ben);
        await using var ada = database.As(database.Ada);

        Task<ListPresentations.View> ListAsync() => ada.Get<ListPresentations>().FindAsync(new PresentationFilter());
        var rows = (await ListAsync()).Rows;
        Assert.Equal([null, 25, 30], rows.Select(row => row.IsUnverified ? row.Contacts : null).Order());
        foreach (var row in rows) Assert.Equal(row.IsUnverified, (await ada.Get<ShowVisit>().FindAsync(row.VisitId))!.IsUnverified);

        await ben.Get<VerifyImport>().SubmitAsync(import);
        Assert.All((await ListAsync()).Rows, row => Assert.False(row.IsUnverified));
    }

    [DatabaseTheory]
    public async Task A_presenter_approves_no_batch(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var import = await ImportAsync(ben);

        await using var ada = database.As(database.Ada);
        await Assert.ThrowsAsync<RuleViolation>(() => ada.Get<VerifyImport>().SubmitAsync(import));
    }

    [DatabaseTheory]
    public async Task What_is_written_stays_as_it_was_marked(TestDatabase database)
    {
        await using var ben = database.As(database.Ben);
        var import = await ImportAsync(ben);

        await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<MarkUnverified>().SubmitAsync(import, false));
    }

    private static async Task<string> MarchCaptionAsync(TestDatabase database, int memberId) =>
        (await database.PageAsync(memberId, new() { Days = new(new(2018, 3, 1), new(2018, 3, 31)) })).View.Caption.InWords;

    private static async Task<(int Id, int Version)> FirstRestatementAsync(TestDatabase database)
    {
        await using var db = database.AsSystem();
        var change = await db.Restatements.OrderBy(row => row.Id).FirstAsync();
        return (change.Id, change.Version);
    }

    private static Task<int> ImportSumsAsync(TestPerson person) => ImportAsync(
        person, "Month,Talks,People\nMarch 2018,12,400\n",
        """{ "source": "Idaho sums", "rows": { "are": "summaries" }, "state": { "value": "ID" }, "period": { "month": "Month" }, "presentations": "Talks", "attendance": { "total": "People" } }""");

    private static async Task<int> ImportAsync(TestPerson person, string log = "Date,State,County,School,People\n3/14/2018,ID,Ada,Lincoln,30\n3/15/2018,ID,Ada,Lincoln,25\n", string? map = null)
    {
        var id = await person.UploadAsync(log);
        if (map is not null) await person.Get<MatchColumns>().SubmitJsonAsync(id, 1, map);
        await person.CheckAsync(id);
        await person.Get<MarkUnverified>().SubmitAsync(id, true);
        await person.ImportAsync(id);
        return id;
    }
}
