using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class LoggingAccessibilityTests(Site site)
{
    public static readonly TheoryData<string> Pages =
    [
        "/log", "/presentations", "/presentations?status=void&state=ID", "/presentations?text=nothing+has+this", "/presentations?from=soon", "/me", "/me?year=2018&calendar=federal", "/search",
        "/search?q=boise", "/directory/venues/1", "/directory/venues/1/edit", "/visits/1", "/visits/1/correct",
    ];

    public static readonly TheoryData<Screen> Screens = [.. Screen.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everybody_can_use_the_pages_of_logging(string address)
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        foreach (var screen in Screen.All)
        {
            await pat.TakeAsync(screen);
            await pat.OpenAsync(address);
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everybody_can_use_the_form_in_every_state(Screen screen)
    {
        await using var ada = await site.VisitorAsync(screen);
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.ExpectAccessibleAsync();

        await ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "School or other venue" }).PressSequentiallyAsync("boise");
        await Expect(ada.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await ada.ExpectAccessibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();

        foreach (var elsewhere in new[] { "Only the town or state is known", "Online, for hosts in several states", "A new venue" })
        {
            await ada.Page.GetByRole(AriaRole.Button, new() { Name = elsewhere }).ClickAsync();
            await Expect(ada.Page.GetByRole(AriaRole.Button, new() { Name = elsewhere })).ToHaveCountAsync(0);
            await ada.ExpectAccessibleAsync();
            await ada.ExpectNoSidewaysScrollingAsync();
        }
        foreach (var more in await ada.Page.Locator("summary").AllAsync()) await more.ClickAsync();
        await ada.Page.GetByLabel("This session was another talk than the rest").CheckAsync();
        await ada.Page.GetByLabel("Notes").FillAsync("Emma Jones, 9 years old, told us about a stranger.");
        await Expect(ada.Page.GetByText("Leave out anything that could identify a child.")).ToBeVisibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The state is missing." })).ToBeVisibleAsync();
        await ada.ExpectAccessibleAsync();
        await ada.ExpectNoSidewaysScrollingAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Everybody_can_use_a_visit_and_its_dialogs(Screen screen)
    {
        await using var ada = await site.VisitorAsync(screen);
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.ChooseVenueAsync("boise", screen == Screen.Phone ? "2017-12-13" : "2017-12-06");
        await ada.TypeCountsAsync("28", "");
        await ada.SaveVisitAsync();
        await ada.ExpectAccessibleAsync();

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Void the whole visit" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ada.ExpectAccessibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        await ada.AnswerAsync("Void session 1", "Void", "Counted twice.");
        await Expect(ada.Page.GetByText("Out of the totals: Counted twice.")).ToBeVisibleAsync();
        await ada.ExpectAccessibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Restore session 1" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ada.ExpectAccessibleAsync();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Expect(ada.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add the count" }).ClickAsync();
        await ada.ExpectAccessibleAsync();
        await ada.ExpectNoSidewaysScrollingAsync();
    }

    [Fact]
    public async Task Everybody_can_add_a_count_where_it_is_listed()
    {
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/log");

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Add the count of" }).First.ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save the count" })).ToBeVisibleAsync();
        await ben.Page.GetByText("Split by audience").First.ClickAsync();
        await ben.ExpectGoodOnEveryScreenAsync();
    }

    [Fact]
    public async Task Everybody_can_choose_between_what_two_people_typed()
    {
        var visit = await site.WithoutCountAsync(new DateOnly(2012, 2, 8));
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync($"/visits/{visit}/correct");
        await ben.Page.GetByLabel("Notes").FillAsync("The projector was broken.");
        await ben.Page.GetByLabel("Why is this corrected?").FillAsync("The notes were missing.");
        await site.NoteAsync(visit, "Ask for the gym next time.");

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "while you were editing" })).ToBeVisibleAsync();
        await ben.ExpectGoodOnEveryScreenAsync();
        await ben.Page.GetByLabel("The projector was broken.").CheckAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await ben.ExpectAddressAsync(@"/visits/\d+");
        await Expect(ben.Page.Locator("dd.notes")).ToHaveTextAsync("The projector was broken.");
    }
}
