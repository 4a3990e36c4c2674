using System.Globalization;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class LoggingTests(Site site)
{
    /// <summary>A month in which nobody else has talks.</summary>
    private const string Day = "2018-01-17";

    [Fact]
    public async Task A_visit_of_four_classes_makes_the_states_total_grow_by_exactly_that()
    {
        await using var lee = await site.VisitorAsync();
        await lee.SignInAsync(await site.NewPresenterAsync());
        var before = await TotalOfIdahoAsync(lee);

        await lee.OpenAsync("/log");
        await lee.Page.GetByRole(AriaRole.Link, new() { Name = "Log a visit" }).ClickAsync();
        await lee.ExpectFormAsync();
        await lee.ChooseVenueAsync("boise", Day);
        await lee.TypeCountsAsync("28", "26", "31", "24");
        await lee.SaveVisitAsync();

        await Expect(lee.Page.GetByText("Saved: 4 sessions, 109 people.")).ToBeVisibleAsync();
        var after = await TotalOfIdahoAsync(lee);
        Assert.Equal((before.Presentations + 4, before.Contacts + 109), after);
        await lee.OpenAsync("/totals/explore?from=2018-01-01&to=2018-01-31");
        var idaho = lee.Page.GetByRole(AriaRole.Row).Filter(new() { Has = lee.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Idaho" }) }).GetByRole(AriaRole.Cell);
        await Expect(idaho.First).ToHaveTextAsync($"{after.Presentations:N0}");
        await Expect(idaho.Nth(2)).ToHaveTextAsync($"{after.Contacts:N0}");
    }

    [Fact]
    public async Task Whoever_saves_or_voids_on_a_phone_stands_at_what_came_of_it()
    {
        await using var lee = await site.VisitorAsync(Screen.Phone);
        await lee.SignInAsync(await site.NewPresenterAsync());
        await lee.OpenAsync("/log/new?fresh=true");
        await lee.ChooseVenueAsync("meridian", "2018-01-16");
        await lee.TypeCountsAsync("11", "12", "13");
        await lee.SaveVisitAsync();

        var news = lee.Page.Locator("[data-news]");
        await Expect(news).ToBeFocusedAsync();
        await Expect(news).ToContainTextAsync("Saved: 3 sessions, 36 people.");
        Assert.Equal(0, await lee.Page.EvaluateAsync<int>("() => scrollY"));

        await lee.AnswerAsync("Void session 2", "Void", "It did not take place.");
        await Expect(lee.Page.GetByRole(AriaRole.Button, new() { Name = "Restore session 2" })).ToBeFocusedAsync();
        await Expect(news).ToHaveTextAsync("Session 2 is void. What is recorded now: 2 sessions, 24 people.");
    }

    [Fact]
    public async Task A_refusal_leads_to_its_field_and_goes_when_that_is_corrected()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Choose the venue" })).ToBeVisibleAsync();

        var venue = ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "School or other venue" });
        await Expect(venue).ToBeFocusedAsync();
        await venue.PressSequentiallyAsync("b");

        await Expect(ada.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Choose the venue" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_phone_the_reason_of_a_refusal_stands_in_sight_at_its_field_until_that_is_corrected()
    {
        await using var ada = await site.VisitorAsync(Screen.Phone);
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.ChooseVenueAsync("nampa", Day);
        await ada.TypeCountsAsync("19");
        var minutes = ada.Page.GetByLabel("Minutes", new() { Exact = true });
        await minutes.FillAsync("2");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }).ClickAsync();

        var said = ada.Page.Locator(".when .validation-message");
        await Expect(said).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(minutes).ToBeFocusedAsync();
        await Expect(said).ToHaveTextAsync((await ada.Page.Locator("#refusal").TextContentAsync())!);

        await minutes.FillAsync("45");
        await Expect(said).ToHaveCountAsync(0);
        await Expect(minutes).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Two_clicks_on_save_count_once()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        var before = await TotalOfIdahoAsync(ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.ChooseVenueAsync("nampa", Day);
        await ada.TypeCountsAsync("19");

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }).DblClickAsync();
        await ada.ExpectAddressAsync(@"/visits/\d+");

        Assert.Equal((before.Presentations + 1, before.Contacts + 19), await TotalOfIdahoAsync(ada));
    }

    [Fact]
    public async Task A_visit_is_logged_by_keyboard_alone()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        var keys = ada.Page.Keyboard;

        await ada.TabToAsync(ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "School or other venue" }));
        await keys.TypeAsync("meridian");
        await Expect(ada.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(ada.Page.Locator(".callout").Filter(new() { HasText = "Meridian" })).ToBeVisibleAsync();

        await ada.TabToAsync(ada.Page.GetByLabel("Date", new() { Exact = true }));
        await keys.TypeAsync("01172018");
        await ada.TabToAsync(ada.Page.Locator("input[data-count]").First);
        await keys.TypeAsync("28");
        await ada.TabToAsync(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add a session" }));
        await keys.PressAsync("Enter");
        await Expect(ada.Page.Locator("#session-2-head")).ToBeVisibleAsync();
        await Expect(ada.Page.Locator("section:has(> header #session-2-head) input[data-count]").First).ToBeFocusedAsync();
        await keys.TypeAsync("26");
        await ada.TabToAsync(ada.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Cyberbullying" }));
        await keys.PressAsync("Space");
        await ada.TabToAsync(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }));
        await keys.PressAsync("Enter");

        await Expect(ada.Page.GetByText("Saved: 2 sessions, 54 people.")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("Cyberbullying").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_fast_arrives_whole()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        var notes = ada.Page.GetByLabel("Notes");
        var venue = ada.Page.GetByRole(AriaRole.Combobox, new() { Name = "School or other venue" });
        var text = string.Concat(Enumerable.Repeat("The projector was broken. ", 8)).TrimEnd();

        await venue.PressSequentiallyAsync("lincoln elementary school boise");
        await notes.PressSequentiallyAsync(text);

        await Expect(venue).ToHaveValueAsync("lincoln elementary school boise");
        await Expect(notes).ToHaveValueAsync(text);
        await Expect(ada.Page.GetByText("Draft kept")).ToBeVisibleAsync();
        await ada.Page.ReloadAsync();
        await ada.ExpectLiveAsync();
        await Expect(notes).ToHaveValueAsync(text);
    }

    [Fact]
    public async Task A_visit_is_corrected_and_a_talk_voided_once_asked_and_restored_by_keyboard_alone()
    {
        await using var ada = await site.VisitorAsync();
        var keyboard = new Hands(ada, onKeyboard: true);
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.ChooseVenueAsync("boise", "2018-01-18");
        await ada.TypeCountsAsync("28", "26");
        await ada.SaveVisitAsync();
        var counted = await TotalOfIdahoAsync(ada);

        await keyboard.PressAsync(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Correct" }));
        await ada.ExpectAddressAsync(@"/visits/\d+/correct");
        await ada.ExpectLiveAsync();
        await keyboard.TypeAsync(ada.Page.Locator("input[data-count]").First, "30");
        await keyboard.TypeAsync(ada.Page.GetByLabel("Why is this corrected?"), "The roster came.");
        await keyboard.PressAsync(ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }));
        await Expect(ada.Page.GetByText("Because: The roster came.")).ToBeVisibleAsync();
        await ada.ExpectLiveAsync();
        Assert.Equal((counted.Presentations, counted.Contacts + 2), await TotalOfIdahoAsync(ada));

        await AnswerAsync(keyboard, "Void session 2", "Void", "Counted twice.");
        await Expect(ada.Page.GetByText("Out of the totals: Counted twice.")).ToBeVisibleAsync();
        Assert.Equal((counted.Presentations - 1, counted.Contacts + 2 - 26), await TotalOfIdahoAsync(ada));

        await AnswerAsync(keyboard, "Restore session 2", "Restore", "It was another class.");
        await Expect(ada.Page.GetByText("Restored a session")).ToBeVisibleAsync();
        Assert.Equal((counted.Presentations, counted.Contacts + 2), await TotalOfIdahoAsync(ada));
    }

    private static async Task AnswerAsync(Hands hands, string opens, string confirms, string reason)
    {
        await hands.PressAsync(hands.Page.GetByRole(AriaRole.Button, new() { Name = opens }));
        var dialog = hands.Page.GetByRole(AriaRole.Dialog);
        await hands.TypeAsync(dialog.GetByLabel("Reason"), reason);
        await hands.PressAsync(dialog.GetByRole(AriaRole.Button, new() { Name = confirms, Exact = true }));
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>As the page of totals gives it to its people, as a file.</summary>
    private static async Task<(int Presentations, long Contacts)> TotalOfIdahoAsync(Visitor visitor)
    {
        var file = await visitor.Page.Context.APIRequest.GetAsync("/totals/explore.csv?by=state&from=2018-01-01&to=2018-01-31");
        Assert.True(file.Ok);
        var rows = (await file.TextAsync()).Split("\r\n").Select(line => line.Split(',')).ToList();
        var header = rows[0].Select(name => name.Trim('\uFEFF')).ToList();
        return rows.Find(row => row[0] == "ID") is { } idaho
            ? (int.Parse(idaho[header.IndexOf("Sessions of all kinds")], CultureInfo.InvariantCulture), long.Parse(idaho[header.IndexOf("Contacts")], CultureInfo.InvariantCulture))
            : (0, 0);
    }
}
