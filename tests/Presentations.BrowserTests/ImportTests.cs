using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public partial class ImportTests(Site site)
{
    /// <summary>Two talks, one day that nobody can read, one kind that is called otherwise here.</summary>
    private const string Log = """
        Date,School,County,State,Grades 6-8,Event Type
        3/14/2011,North Junior High,Ada,ID,120,Presentation
        3/15/2011,North Junior High,Ada,ID,115,Presentation
        soon,West Junior High,Ada,ID,30,Presentation
        3/16/2011,Lake City High,Kootenai,ID,64,Health fair
        """;

    /// <summary>With a mouse, and by keyboard alone.</summary>
    public static readonly TheoryData<Screen, bool> Ways = new() { { Screen.Phone, false }, { Screen.Desktop, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_coordinator_uploads_a_log_sees_every_problem_imports_it_and_undoes_it(Screen screen, bool onKeyboard)
    {
        await using var ben = await site.VisitorAsync(screen);
        var (page, hands) = (ben.Page, new Hands(ben, onKeyboard));
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/administration/imports");
        await ExpectGoodAsync(ben);

        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Import a log" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Import a log" })).ToBeVisibleAsync();
        await ExpectGoodAsync(ben);
        await page.GetByLabel("File").SetInputFilesAsync(new FilePayload { Name = $"Log {screen.Width}.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Log) });

        await Expect(page.GetByLabel("Grades 6-8 is")).ToHaveValueAsync("attendance.audiences.6-8");
        await hands.PressAsync(page.GetByText("The mapping as JSON"));
        await ExpectGoodAsync(ben);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Look at every row" }));

        await Expect(page.GetByText("“soon” is not a day that can be read")).ToBeVisibleAsync();
        await ExpectGoodAsync(ben);
        await hands.ChooseAsync(page.GetByLabel("Health fair means"), "Outreach event");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Translate and look again" }));

        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Import 3 rows" }));
        await Expect(page.GetByText("Imported: 3 rows are in.")).ToBeVisibleAsync();
        await ExpectGoodAsync(ben);
        var import = page.Url;
        await ExpectInTotalsAsync(ben, "delivered 2 presentations");

        await ben.OpenAsync(import);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo this import" }));
        var dialog = page.GetByRole(AriaRole.Dialog, new() { NameRegex = Undo() });
        await Expect(dialog.GetByText("It removes 3 presentations.")).ToBeVisibleAsync();
        await ExpectGoodAsync(ben);
        await hands.PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await Expect(page.GetByText("Undone: everything that it brought is out again.")).ToBeVisibleAsync();
        await ExpectGoodAsync(ben);
        await ExpectInTotalsAsync(ben, "Nothing is recorded here");
    }

    /// <summary>Looks from the top: what is half under the bar while somebody scrolls is no small target.</summary>
    private static async Task ExpectGoodAsync(Visitor visitor)
    {
        await visitor.Page.EvaluateAsync("scrollTo(0, 0)");
        await visitor.ExpectAccessibleAsync();
        await visitor.ExpectNoSidewaysScrollingAsync();
    }

    private static async Task ExpectInTotalsAsync(Visitor visitor, string text)
    {
        await visitor.OpenAsync("/totals/explore?state=ID&from=2011-03-01&to=2011-03-31");
        await Expect(visitor.Page.GetByText(text)).ToBeVisibleAsync();
    }

    [GeneratedRegex("^Undo the import of")]
    private static partial Regex Undo();
}
