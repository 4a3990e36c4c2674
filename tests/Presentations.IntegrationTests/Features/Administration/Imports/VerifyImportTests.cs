using Presentations.Domain;
using Presentations.IntegrationTests.Databases;
using Presentations.IntegrationTests.Features.Totals;
using Presentations.Web.Features.Administration.Imports;

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

        await Assert.ThrowsAsync<RuleViolation>(() => ben.Get<VerifyImport>().MarkAsync(import, false));
    }

    private static async Task<int> ImportAsync(TestPerson ben)
    {
        var id = await ben.UploadAsync("Date,State,County,School,People\n3/14/2018,ID,Ada,Lincoln,30\n3/15/2018,ID,Ada,Lincoln,25\n");
        await ben.CheckAsync(id);
        await ben.Get<VerifyImport>().MarkAsync(id, true);
        await ben.ImportAsync(id);
        return id;
    }
}
