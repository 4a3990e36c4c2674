using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public partial class DeskTests(Site site)
{
    public static readonly TheoryData<Screen> Screens = [.. Screen.All];

    [Fact]
    public async Task A_coordinator_opens_what_waits_and_offers_two_suggested_times()
    {
        var asked = await site.AskAsync(3);
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/desk");
        await Expect(ben.Page.GetByText("overdue by 20 hours").First).ToBeVisibleAsync();
        await ben.OpenAsync($"/desk/{asked[1]}");

        var suggested = ben.Page.GetByRole(AriaRole.Region, new() { Name = "Suggested presenters and times" });
        await suggested.GetByRole(AriaRole.Checkbox).Nth(0).CheckAsync();
        await suggested.GetByRole(AriaRole.Checkbox).Nth(1).CheckAsync();
        await suggested.GetByRole(AriaRole.Button, new() { Name = "Offer these 2 times" }).ClickAsync();

        await Expect(ben.Page.GetByRole(AriaRole.Region, new() { Name = "Times offered" }).GetByText("held until")).ToHaveCountAsync(2);
        await Expect(ben.Page.GetByText("Times offered", new() { Exact = true }).Last).ToBeVisibleAsync();
        await ben.OpenAsync("/desk?tab=offered");
        await Expect(ben.Page.Locator($"a[href='/desk/{asked[1]}']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_presenter_volunteers_and_the_coordinator_declines_in_kind_words()
    {
        var asked = (await site.AskAsync(1))[0];
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync($"/desk/{asked}");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "I would take it" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Step back" })).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Decline" })).ToHaveCountAsync(0);

        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync($"/desk/{asked}");
        await Expect(ben.Page.GetByText("has volunteered").First).ToBeVisibleAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        var dialog = ben.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Reason").SelectOptionAsync("NoCapacity");
        await Expect(dialog.GetByLabel("Message to the school")).ToHaveValueAsync(KindWords());
        await ben.ExpectAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await Expect(ben.Page.GetByText("Declined: No officer is free.")).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task A_school_whose_name_was_typed_is_found_in_the_directory_and_the_request_is_tied_to_it(Screen screen)
    {
        var asked = (await site.AskAsync(1, isTyped: true))[0];
        await using var ben = await site.VisitorAsync(screen);
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync($"/desk/{asked}");
        await ben.ExpectLiveAsync();
        var find = ben.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Find this school in the directory" });
        await find.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("boise");
        await Expect(find.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
        await ben.Page.Keyboard.PressAsync("Escape");

        await find.GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(find.GetByRole(AriaRole.Button, new() { Name = "Tie it to this school" })).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
        await ben.ExpectNoSidewaysScrollingAsync();
        await find.GetByRole(AriaRole.Button, new() { Name = "Tie it to this school" }).ClickAsync();

        await Expect(ben.Page.GetByRole(AriaRole.Region, new() { Name = "School and contact" }).Locator("a[href^='/directory/venues/']")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("Tied to its school in the directory")).ToBeVisibleAsync();
        await Expect(find).ToHaveCountAsync(0);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everybody_can_use_the_desk(Screen screen)
    {
        var asked = (await site.AskAsync(2))[0];
        await using var pat = await site.VisitorAsync(screen);
        await pat.SignInAsync(Cast.Pat);
        foreach (var address in new[] { "/desk", "/desk?tab=closed&text=nothing", "/desk?tab=lost", $"/desk/{asked}", "/desk/new", "/desk/rules?owner=ID", "/desk/districts", "/directory/territories?state=ID&county=16001&to=UT" })
        {
            await pat.OpenAsync(address);
            foreach (var more in await pat.Page.Locator("main summary").AllAsync()) await more.ClickAsync();
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
        await pat.OpenAsync($"/desk/{asked}");
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).ClickAsync();
        await Expect(pat.Page.GetByLabel("To", new() { Exact = true })).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();
    }

    [GeneratedRegex("^Thank you for asking")]
    private static partial Regex KindWords();
}
