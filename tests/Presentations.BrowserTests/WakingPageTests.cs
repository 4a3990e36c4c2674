using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>What people do with a page that they see, before it lives.</summary>
public class WakingPageTests(Site site)
{
    [Fact]
    public async Task What_is_searched_for_while_the_page_wakes_is_found()
    {
        await using var ben = await site.VisitorAsync();
        var start = await WakeAsync(ben, await MergePageAsync(ben));

        await NameOf(ben).FillAsync("sheriff");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        start.LetGo();

        await Expect(ben.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("text=sheriff"));
        await ben.ExpectLiveAsync();
        await Expect(ben.Page.Locator("main ul.plain a").First).ToContainTextAsync("Sheriff");
    }

    [Fact]
    public async Task What_is_typed_while_the_page_wakes_is_still_there_when_it_lives()
    {
        await using var ben = await site.VisitorAsync();
        var start = await WakeAsync(ben, await MergePageAsync(ben));

        await NameOf(ben).FillAsync("sheriff");
        start.LetGo();

        await ben.ExpectLiveAsync();
        await Expect(NameOf(ben)).ToHaveValueAsync("sheriff");
    }

    private static ILocator NameOf(Visitor visitor) => visitor.Page.GetByLabel("Name", new() { Exact = true });

    /// <summary>Of an agency that no other has the name of.</summary>
    private static async Task<string> MergePageAsync(Visitor ben)
    {
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/directory/agencies?state=ID");
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Boise Police Department" }).ClickAsync();
        return (await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Merge with another" }).GetAttributeAsync("href"))!;
    }

    /// <summary>Opens a page and waits until it has told the server its address, and nothing more.</summary>
    private static async Task<HeldStart> WakeAsync(Visitor visitor, string address)
    {
        var start = new HeldStart();
        await start.HoldAsync(visitor.Page);
        await visitor.Page.GotoAsync(address);
        await start.Asked;
        return start;
    }
}
