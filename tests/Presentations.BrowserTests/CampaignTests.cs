using System.Globalization;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class CampaignTests(Site site)
{
    public static readonly TheoryData<Screen> Screens = [.. Screen.All];

    [Fact]
    public async Task A_number_reported_by_one_and_approved_by_another_appears_on_the_open_board_by_itself()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/campaigns/new");
        await pat.Page.GetByLabel("Name").FillAsync("Safer Internet March");
        await pat.Page.GetByLabel("First day").FillAsync("2018-03-05");
        await pat.Page.GetByLabel("Last day").FillAsync("2018-03-16");
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(pat.Page.GetByText("overlaps with Operation Broken Heart 2018")).ToBeVisibleAsync();
        var board = new Uri(pat.Page.Url).AbsolutePath;

        await using var nat = await site.VisitorAsync();
        await nat.SignInAsync(Cast.Nat);
        await nat.OpenAsync(board);
        var arrests = nat.Page.GetByRole(AriaRole.Row).Filter(new() { Has = nat.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Arrests Unofficial" }) }).GetByRole(AriaRole.Cell);
        await Expect(arrests).ToHaveTextAsync(["not known", "0 of 61", "not known", "0 of 61"]);

        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync($"{board}/measures/ID");
        var reported = ben.Page.GetByRole(AriaRole.Region, new() { Name = "Arrests" });
        await reported.GetByLabel("Number of arrests").FillAsync("4217");
        await reported.GetByLabel("Source").FillAsync("Case system, counted on March 16");
        await reported.GetByRole(AriaRole.Button, new() { Name = "Report", Exact = true }).ClickAsync();
        await Expect(reported.GetByText("somebody else approves it")).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
        await Expect(arrests).ToHaveTextAsync(["4,217", "1 of 61", "not known", "0 of 61"]);

        await pat.OpenAsync($"{board}/measures/ID");
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Approve Arrests" }).ClickAsync();
        await Expect(pat.Page.GetByText("Approved by Pat Okafor")).ToBeVisibleAsync();
        await Expect(arrests).ToHaveTextAsync(["4,217", "1 of 61", "4,217", "1 of 61"]);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everyone_can_use_the_pages_of_campaigns_and_calendars(Screen screen)
    {
        await using var pat = await site.VisitorAsync(screen);
        await pat.SignInAsync(Cast.Pat);
        var campaign = await BrokenHeartAsync(pat);
        foreach (var address in new[]
        {
            "/campaigns", "/campaigns/new", "/campaigns/measures", "/campaigns/program", "/campaigns/program/1", campaign, $"{campaign}/edit", $"{campaign}/measures/UT", $"{campaign}/pack",
            "/periods/calendars?owner=UT", "/totals/explore?period=fiscal-year&year=2018&owner=ID", "/totals/explore?period=fiscal-year&year=2018",
        })
        {
            await pat.Page.GotoAsync(address);
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task The_pack_prints_on_one_page_with_the_numbers_of_the_screen(string format)
    {
        await using var nat = await site.VisitorAsync();
        await nat.SignInAsync(Cast.Nat);
        await nat.Page.GotoAsync($"{await BrokenHeartAsync(nat)}/pack?status=recorded");
        var idaho = await nat.Page.GetByRole(AriaRole.Row).Filter(new() { Has = nat.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Idaho" }) }).GetByRole(AriaRole.Cell).AllInnerTextsAsync();
        var hash = await nat.Page.Locator("code").InnerTextAsync();
        var sentence = await nat.Page.Locator(".pack .sentence").InnerTextAsync();

        var paper = new PdfText(await nat.Page.PdfAsync(new() { Format = format }));
        var words = paper.Words();

        Assert.Equal(1, paper.Pages);
        Assert.Contains(sentence[sentence.IndexOf(" presentations to ", StringComparison.Ordinal)..], words, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Idaho {idaho[0]} {idaho[1]}"), words, StringComparison.Ordinal);
        Assert.Contains("not reported", words, StringComparison.Ordinal);
        Assert.Contains(hash, words, StringComparison.Ordinal);
        Assert.DoesNotContain("Administration", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_states_of_the_pack_stand_in_three_columns_side_by_side_and_in_one_on_a_phone(Screen screen)
    {
        await using var nat = await site.VisitorAsync(screen);
        await nat.SignInAsync(Cast.Nat);
        await nat.Page.GotoAsync($"{await BrokenHeartAsync(nat)}/pack?status=recorded");

        var tables = await nat.Page.EvaluateAsync<double[][]>("[...document.querySelectorAll('.states table')].map(table => table.getBoundingClientRect()).map(box => [box.left, box.top, box.right])");

        Assert.Equal(3, tables.Length);
        if (screen == Screen.Phone) Assert.Single(tables.Select(box => box[0]).Distinct());
        else Assert.Single(tables.Select(box => box[1]).Distinct());
        if (screen == Screen.Desktop) Assert.All(tables.Zip(tables.Skip(1)), pair => Assert.True(pair.First[2] < pair.Second[0]));
    }

    private static async Task<string> BrokenHeartAsync(Visitor visitor)
    {
        await visitor.Page.GotoAsync("/campaigns");
        return (await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Operation Broken Heart 2018" }).GetAttributeAsync("href"))!;
    }
}
