using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class KeyboardTests(Site site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/administration/people")]
    public async Task The_first_tab_offers_to_skip_to_the_content(string address)
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.Page.GotoAsync(address);

        await pat.Page.Keyboard.PressAsync("Tab");
        await Expect(pat.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await pat.Page.Keyboard.PressAsync("Enter");

        await Expect(pat.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_slash_goes_to_the_search_but_not_while_typing()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration/people");
        var search = pat.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search venues, requests, visits and people" });

        await pat.Page.Keyboard.PressAsync("/");
        await Expect(search).ToBeFocusedAsync();
        await Expect(search).ToHaveValueAsync("");

        var filter = pat.Page.GetByLabel("Name, address, role");
        await filter.PressSequentiallyAsync("ID/UT");
        await Expect(filter).ToHaveValueAsync("ID/UT");
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_leads_on_and_closes()
    {
        await using var pat = await site.VisitorAsync(Screen.Phone);
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration");
        var menu = pat.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" });
        await Expect(menu).ToBeHiddenAsync();

        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Expect(menu).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();
        await pat.Page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeHiddenAsync();

        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Administration" }).ClickAsync();
        await Expect(menu).ToBeHiddenAsync();
    }
}
