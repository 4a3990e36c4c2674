using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>What people do with the form of a visit.</summary>
internal static class VisitForms
{
    public static async Task ExpectFormAsync(this Visitor visitor)
    {
        await visitor.ExpectAddressAsync(@"/log/new\?entry=\w+");
        await visitor.ExpectLiveAsync();
    }

    /// <summary>Chooses the first venue that is offered for a text; one total for everybody, whatever grades it has.</summary>
    public static async Task ChooseVenueAsync(this Visitor visitor, string text, string date)
    {
        await visitor.Page.GetByLabel("Date", new() { Exact = true }).FillAsync(date);
        await visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "School or other venue" }).PressSequentiallyAsync(text);
        var option = visitor.Page.GetByRole(AriaRole.Option).Filter(new() { HasTextRegex = new(text, System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First;
        await option.ClickAsync();
        await Expect(visitor.Page.Locator(".callout").Filter(new() { HasTextRegex = new(text, System.Text.RegularExpressions.RegexOptions.IgnoreCase) })).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "One total, not split" }).CheckAsync();
        foreach (var grades in new[] { "Grades K-2", "Grades 3-5", "Grades 6-8", "Grades 9-12" })
            await visitor.Page.GetByRole(AriaRole.Checkbox, new() { Name = grades }).UncheckAsync();
        await Expect(visitor.Page.Locator("input[data-count]")).ToHaveCountAsync(1);
    }

    /// <summary>Types one count a session, adding the sessions.</summary>
    public static async Task TypeCountsAsync(this Visitor visitor, params string[] counts)
    {
        var inputs = visitor.Page.Locator("input[data-count]");
        await inputs.First.FocusAsync();
        for (var session = 0; session < counts.Length; session++)
        {
            if (session > 0) await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Add a session" }).ClickAsync();
            await Expect(inputs.Nth(session)).ToBeFocusedAsync();
            await visitor.Page.Keyboard.TypeAsync(counts[session]);
            await Expect(inputs.Nth(session)).ToHaveValueAsync(counts[session]);
        }
    }

    public static async Task SaveVisitAsync(this Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }).ClickAsync();
        await visitor.ExpectAddressAsync(@"/visits/\d+");
        await visitor.ExpectLiveAsync();
    }

    /// <summary>Opens a dialog, gives the reason that it asks for and confirms.</summary>
    public static async Task AnswerAsync(this Visitor visitor, string opens, string confirms, string reason)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = opens }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Reason").FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = confirms, Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    /// <summary>Presses Tab until an element has the focus, as somebody without a mouse does.</summary>
    public static async Task TabToAsync(this Visitor visitor, ILocator element)
    {
        for (var presses = 0; presses < 80; presses++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await visitor.Page.Keyboard.PressAsync("Tab");
        }
        await Expect(element).ToBeFocusedAsync();
    }
}
