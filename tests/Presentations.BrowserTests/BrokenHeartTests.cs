using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>Operation Broken Heart 2018, from submitted months to a figure that stays as it was published.</summary>
public partial class BrokenHeartTests(Site site)
{
    private const string Approved = "/totals/explore?from=2018-03-01&to=2018-05-31&status=approved";
    private const string Office = "/usr/bin/soffice";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Values = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Completeness = "59 approved, 1 returned, 1 not reported";

    [Fact]
    public async Task A_correction_after_approval_shows_as_a_restatement_everywhere_and_changes_no_frozen_figure()
    {
        var (visit, audience, people) = await OneSessionInMarchAsync();
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        var sentence = await PublishedAsync(pat);
        var frozen = await FrozenAsync(pat);

        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync($"/visits/{visit}/correct");
        await ben.Page.GetByRole(AriaRole.Textbox, new() { Name = $"{audience}, session 1", Exact = true }).FillAsync((people + 3).ToString(CultureInfo.InvariantCulture));
        await ben.Page.GetByLabel("Why is this corrected?").FillAsync("The school has sent its list.");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await Expect(ben.Page.GetByText("You made this correction yourself; somebody else approves it.")).ToBeVisibleAsync();

        await pat.OpenAsync($"/visits/{visit}");
        await pat.Page.GetByRole(AriaRole.Button, new() { NameRegex = Approve() }).ClickAsync();
        await Expect(pat.Page.GetByRole(AriaRole.Button, new() { NameRegex = Approve() })).ToHaveCountAsync(0);

        await pat.OpenAsync("/periods/ID/2018-03");
        await Expect(pat.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Approved restatements" })).ToContainTextAsync("+3");
        await pat.OpenAsync("/totals/compare?from=2018-03-01&to=2018-05-31&owner=ID&as-submitted=2018-12-31");
        await Expect(pat.Page.GetByText("The school has sent its list.")).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();

        Assert.Equal(sentence, await PublishedAsync(pat));
        Assert.Equal(frozen, await FrozenAsync(pat));
        await pat.OpenAsync("/campaigns/1/pack?status=known-now");
        await Expect(pat.Page.Locator(".pack .sentence")).Not.ToHaveTextAsync(sentence);
    }

    [Fact]
    public async Task The_workbook_of_the_page_opens_in_LibreOffice_with_the_numbers_of_the_page()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true") Assert.SkipUnless(File.Exists(Office), "LibreOffice is not installed here.");
        await using var nat = await site.VisitorAsync();
        await nat.SignInAsync(Cast.Nat);
        await nat.Page.GotoAsync(Approved);
        var lines = nat.Page.Locator(".map-and-table .lines tr").Filter(new() { Has = nat.Page.Locator("td") });
        var shown = new List<string>();
        foreach (var line in await lines.AllAsync())
        {
            var cells = (await line.Locator("td").AllInnerTextsAsync()).Select(cell => cell.Replace(",", "", StringComparison.Ordinal)).Take(3);
            if (await line.IsVisibleAsync()) shown.Add($"{await line.Locator("th").InnerTextAsync()}: {string.Join(' ', cells)}");
        }

        var file = await nat.Page.RunAndWaitForDownloadAsync(() => nat.Page.GetByRole(AriaRole.Link, new() { Name = "Download XLSX" }).ClickAsync());
        Assert.NotEmpty(shown);
        Assert.Equal(shown, (await RowsAsync(file)).Select(cells => cells[2].Length == 0 ? $"{cells[1]}: {cells[6]}" : $"{cells[1]}: {cells[2]} {cells[3]} {cells[4]}"));
    }

    /// <summary>The first sheet without its headings, as LibreOffice writes it down after it has read it: values, and not how they are shown.</summary>
    private static async Task<List<string[]>> RowsAsync(IDownload file)
    {
        var folder = Directory.CreateTempSubdirectory("workbook");
        try
        {
            await file.SaveAsAsync(Path.Combine(folder.FullName, "totals.xlsx"));
            using var office = Process.Start(new ProcessStartInfo(Office, [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "fods", "--outdir", folder.FullName, Path.Combine(folder.FullName, "totals.xlsx")]))!;
            await office.WaitForExitAsync(TestContext.Current.CancellationToken);
            var sheet = XDocument.Load(Path.Combine(folder.FullName, "totals.fods")).Descendants(Table + "table").First();
            return [.. sheet.Descendants(Table + "table-row").Skip(1).Select(row => row.Elements(Table + "table-cell").SelectMany(CellsOf).ToArray()).Where(cells => cells[0].Length > 0)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Equal cells beside each other are written once, with their number.</summary>
    private static IEnumerable<string> CellsOf(XElement cell) =>
        Enumerable.Repeat((string?)cell.Attribute(Values + "value") ?? cell.Value, Math.Min(10, (int?)cell.Attribute(Table + "number-columns-repeated") ?? 1));

    /// <summary>What was given out and never changes: the submission's hash, the row of the month as submitted, the approved sentence and its table.</summary>
    private static async Task<string[]> FrozenAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/periods/ID/2018-03/submissions/1");
        var hash = await visitor.Page.Locator(".facts code").InnerTextAsync();
        await visitor.OpenAsync("/periods/ID/2018-03");
        var row = await visitor.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "As submitted" }).First.InnerTextAsync();
        await visitor.Page.GotoAsync(Approved);
        await Expect(visitor.Page.Locator("#sentence")).ToContainTextAsync(Completeness);
        var sentence = await visitor.Page.Locator("#sentence .sentence").InnerTextAsync();
        var table = string.Join("\n", await visitor.Page.Locator(".map-and-table .lines").Last.Locator("tr").AllInnerTextsAsync());
        await visitor.Page.GotoAsync("/totals?table=2018");
        var published = string.Join("\n", await visitor.Page.Locator("main table").First.Locator("tr").AllInnerTextsAsync());
        Assert.Matches("^[0-9a-f]{64}$", hash);
        return [hash, row, sentence, table, published];
    }

    /// <summary>The sentence of the pack, which board, pack and completeness agree about.</summary>
    private static async Task<string> PublishedAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/campaigns/1");
        await Expect(visitor.Page.GetByText(Completeness).First).ToBeVisibleAsync();
        await visitor.OpenAsync("/campaigns/1/pack");
        await Expect(visitor.Page.GetByText(Completeness).First).ToBeVisibleAsync();
        await visitor.ExpectAccessibleAsync();
        return await visitor.Page.Locator(".pack .sentence").InnerTextAsync();
    }

    /// <summary>A presentation in Idaho with one audience that somebody has counted.</summary>
    private async Task<(int Visit, string Audience, int People)> OneSessionInMarchAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var found = await db.Presentations
            .Where(talk => talk.StateCode == "ID" && talk.Month == 201803 && talk.Kind == Kind.Presentation && talk.Status == PresentationStatus.Delivered && !talk.IsRepeatAudience
                && talk.Counts.Count == 1 && !talk.Visit.Presentations.Any(other => other.Id < talk.Id))
            .OrderBy(talk => talk.Id).Select(talk => new { talk.VisitId, Count = talk.Counts.Select(count => new { count.Audience, count.People }).First() }).FirstAsync();
        return (found.VisitId, await db.Audiences.Where(audience => audience.Code == found.Count.Audience).Select(audience => audience.Label).SingleAsync(), found.Count.People);
    }

    [GeneratedRegex("^Approve")]
    private static partial Regex Approve();
}
