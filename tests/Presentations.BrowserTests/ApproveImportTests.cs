using System.Text;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class ApproveImportTests(Site site)
{
    private const string Log = """
        Date,School,County,State,Grades 6-8,Event Type
        3/14/2012,North Junior High,Ada,ID,120,Presentation
        3/15/2012,North Junior High,Ada,ID,115,Presentation
        """;

    [Fact]
    public async Task A_coordinator_finds_what_an_administrator_imported_unverified_and_approves_it()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration/imports/new");
        await pat.Page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = "Idaho 2012.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Log) });
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Look at every row" }).ClickAsync();
        await pat.Page.GetByLabel("Count as unverified").CheckAsync();
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Import 2 rows" }).ClickAsync();
        await Expect(pat.Page.GetByText("Imported: 2 rows are in.")).ToBeVisibleAsync();

        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/administration/imports");
        await Expect(ben.Page.GetByRole(AriaRole.Row, new() { Name = "Idaho 2012.csv" }).GetByText("Waits for your approval")).ToBeVisibleAsync();
        await ben.ExpectGoodOnEveryScreenAsync();
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Idaho 2012.csv" }).ClickAsync();
        await Expect(ben.Page.GetByText("235")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" })).ToHaveCountAsync(0);
        await ben.ExpectGoodOnEveryScreenAsync();

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Approve what it brought" }).ClickAsync();
        await Expect(ben.Page.GetByText($"By {Cast.Ben.Name}")).ToBeVisibleAsync();
        await ben.ExpectGoodOnEveryScreenAsync();

        await pat.Page.ReloadAsync();
        await pat.ExpectLiveAsync();
        await Expect(pat.Page.GetByText($"By {Cast.Ben.Name}")).ToBeVisibleAsync();
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }).ClickAsync();
        await pat.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await Expect(pat.Page.GetByText("Undone: everything that it brought is out again.")).ToBeVisibleAsync();
    }
}
