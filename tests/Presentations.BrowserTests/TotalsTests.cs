using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public partial class TotalsTests(Site site)
{
    public static readonly TheoryData<Screen> Screens = [.. Screen.All];

    [Fact]
    public async Task The_public_finds_its_state_without_a_script()
    {
        await using var visitor = await site.VisitorAsync();
        await using var context = await visitor.Page.Context.Browser!.NewContextAsync(new() { BaseURL = site.Address, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/totals?table=2018");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = CaliforniaOnMap() }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Presentations in California" })).ToBeVisibleAsync();

        await page.GetByLabel("Period").SelectOptionAsync("2018-q2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.GetByText("In April–June 2018")).ToBeVisibleAsync();
        await Expect(page.GetByText("Approved figures as of").First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Fresno County" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { NameRegex = OtherCounties() })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Staff_walk_the_map_by_keyboard_and_open_a_state()
    {
        await using var nat = await site.VisitorAsync();
        await nat.SignInAsync(Cast.Nat);
        await nat.OpenAsync("/totals/explore?from=2018-03-01&to=2018-05-31");

        await nat.Page.GetByRole(AriaRole.Link, new() { NameRegex = HawaiiOnMap() }).FocusAsync();
        await nat.Page.Keyboard.PressAsync("Tab");
        await Expect(nat.Page.GetByRole(AriaRole.Link, new() { NameRegex = IdahoOnMap() })).ToBeFocusedAsync();
        await nat.Page.Keyboard.PressAsync("Enter");

        await Expect(nat.Page.GetByRole(AriaRole.Heading, new() { Name = "Totals · Idaho" })).ToBeVisibleAsync();
        await Expect(nat.Page.GetByText(" in Idaho.")).ToBeVisibleAsync();
        await nat.ExpectAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task From_the_map_to_one_presentation(Screen screen)
    {
        await using var nat = await site.VisitorAsync(screen);
        await nat.SignInAsync(Cast.Nat);
        await nat.OpenAsync("/totals/explore?from=2018-03-01&to=2018-05-31");
        await nat.Page.GetByRole(AriaRole.Link, new() { NameRegex = IdahoOnMap() }).ClickAsync();
        await Expect(nat.Page.GetByRole(AriaRole.Heading, new() { Name = "Totals · Idaho" })).ToBeVisibleAsync();
        await nat.ExpectAccessibleAsync();

        var county = nat.Page.GetByRole(AriaRole.Row).Filter(new() { Has = nat.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Ada", Exact = true }) });
        var number = county.GetByRole(AriaRole.Cell).First.GetByRole(AriaRole.Link);
        var counted = await number.InnerTextAsync();
        await number.ClickAsync();
        await nat.ExpectAddressAsync(@"/presentations\?.+");
        await nat.Page.GetByRole(AriaRole.Button, new() { Name = "Add this list up" }).ClickAsync();
        await Expect(nat.Page.GetByText($"{counted} presentations, ")).ToBeVisibleAsync();
        await nat.ExpectAccessibleAsync();

        await nat.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).First.ClickAsync();
        await nat.ExpectAddressAsync(@"/presentations/\d+");
        await Expect(nat.Page.GetByRole(AriaRole.Heading, new() { Name = "Sessions" })).ToBeVisibleAsync();
        await Expect(nat.Page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
        await nat.ExpectAccessibleAsync();
        await nat.ExpectNoSidewaysScrollingAsync();
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_typed_days_win_over_the_period()
    {
        await using var nat = await site.VisitorAsync();
        await nat.SignInAsync(Cast.Nat);
        await nat.OpenAsync("/totals/explore?period=year-1&year=2018");

        await nat.Page.GetByLabel("Period").SelectOptionAsync("quarter-2");
        await nat.Page.GetByLabel("Split by").SelectOptionAsync("kind");
        await nat.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(nat.Page.GetByText("In April–June 2018")).ToBeVisibleAsync();
        await Expect(nat.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Training" })).ToBeVisibleAsync();

        await nat.Page.GetByLabel("To", new() { Exact = true }).FillAsync("2018-05-15");
        await nat.Page.GetByLabel("To", new() { Exact = true }).BlurAsync();
        await Expect(nat.Page.GetByLabel("Period")).ToHaveValueAsync("");
        await nat.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(nat.Page.GetByText("Between April 1 and May 15, 2018")).ToBeVisibleAsync();
        Assert.Contains("to=2018-05-15", nat.Page.Url, StringComparison.Ordinal);
    }

    [GeneratedRegex("^Idaho: [\\d,]+ sessions of all kinds$")]
    private static partial Regex IdahoOnMap();

    [GeneratedRegex("^Other counties")]
    private static partial Regex OtherCounties();

    [GeneratedRegex("^California: [\\d,]+ presentations$")]
    private static partial Regex CaliforniaOnMap();

    [GeneratedRegex("^Hawaii: [\\d,]+ sessions of all kinds$")]
    private static partial Regex HawaiiOnMap();
}
