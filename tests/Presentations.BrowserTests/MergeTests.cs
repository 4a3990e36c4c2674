using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class MergeTests(Site site)
{
    public static readonly TheoryData<Screen> Screens = [.. Screen.All];

    [Fact]
    public async Task A_coordinator_merges_two_agencies_looks_at_where_the_old_one_leads_and_undoes_it()
    {
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        foreach (var screen in Screen.All)
        {
            await ben.TakeAsync(screen);
            await MergeAndUndoAsync(ben);
        }
    }

    [Theory]
    [InlineData("/directory")]
    [InlineData("/directory/merge")]
    [InlineData("/directory/territories")]
    [InlineData("/counting")]
    public async Task Everybody_can_use_the_pages_of_the_directory(string address)
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        foreach (var screen in Screen.All)
        {
            await pat.TakeAsync(screen);
            await pat.Page.GotoAsync(site.Address + address);
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_log_asks_only_where_the_count_depends_on_the_answer(Screen screen)
    {
        await using var ada = await site.VisitorAsync(screen);
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await Expect(ada.Page.Locator("fieldset.question")).ToHaveCountAsync(0);

        await ada.Page.GetByLabel("Kind", new() { Exact = true }).SelectOptionAsync("OutreachEvent");
        await ada.Page.GetByLabel("Somebody else’s").CheckAsync();
        await Expect(ada.Page.GetByText("Count the people whom you engaged")).ToBeVisibleAsync();
        await ada.Page.GetByLabel("Format", new() { Exact = true }).SelectOptionAsync("Online");
        await ada.Page.GetByLabel("A recording was played").CheckAsync();
        await Expect(ada.Page.GetByText("The replay of a recording is not a presentation")).ToBeVisibleAsync();
        await ada.ExpectAccessibleAsync();
        await ada.ExpectNoSidewaysScrollingAsync();
    }

    private static async Task MergeAndUndoAsync(Visitor ben)
    {
        await ben.OpenAsync("/directory/agencies?state=ID");
        await ben.ExpectAccessibleAsync();
        await ben.ExpectNoSidewaysScrollingAsync();
        await ben.Page.Locator("table a").Nth(1).ClickAsync();
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Merge with another" }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "Merge two entries" })).ToBeVisibleAsync();
        await ben.ExpectLiveAsync();
        await ben.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("sheriff");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(ben.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("text=sheriff"));
        await ben.ExpectLiveAsync();
        await ben.Page.Locator("main ul.plain a").First.ClickAsync();
        await ben.ExpectAddressAsync("/directory/merge");
        await Expect(ben.Page.Locator("#moves")).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
        await ben.ExpectNoSidewaysScrollingAsync();

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Merge them" }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("reason");
        await ben.Page.GetByLabel("Reason").FillAsync("One agency with two names.");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Merge them" }).ClickAsync();
        await ben.ExpectAddressAsync("/directory/duplicates");
        await ben.ExpectLiveAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Heading, new() { Name = "Merged" })).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
        await ben.ExpectNoSidewaysScrollingAsync();

        await ben.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo the merge of") }).First.ClickAsync();
        await ben.Page.GetByLabel("Reason for undoing").FillAsync("They are two after all.");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Undo this merge" }).ClickAsync();
        await Expect(ben.Page.GetByText("Undone").First).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
    }
}
