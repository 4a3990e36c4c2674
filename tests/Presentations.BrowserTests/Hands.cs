using System.Globalization;
using Microsoft.Playwright;

namespace Presentations.BrowserTests;

/// <summary>How somebody works a page: with a mouse, or by keyboard alone.</summary>
internal sealed class Hands(Visitor visitor, bool onKeyboard)
{
    public IPage Page => visitor.Page;

    public async Task PressAsync(ILocator element)
    {
        if (!onKeyboard)
        {
            await element.ClickAsync();
            return;
        }
        await visitor.TabToAsync(element);
        await Page.Keyboard.PressAsync("Enter");
    }

    public async Task TickAsync(ILocator box)
    {
        if (!onKeyboard)
        {
            await box.CheckAsync();
            return;
        }
        await visitor.TabToAsync(box);
        await Page.Keyboard.PressAsync("Space");
    }

    public async Task TypeAsync(ILocator field, string text)
    {
        if (!onKeyboard)
        {
            await field.FillAsync(text);
            return;
        }
        await visitor.TabToAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.TypeAsync(text);
    }

    public async Task TypeAsync(ILocator field, DateOnly day)
    {
        if (!onKeyboard)
        {
            await field.FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            return;
        }
        await visitor.TabToAsync(field);
        await Page.Keyboard.TypeAsync(day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
    }

    public async Task ChooseAsync(ILocator list, string label)
    {
        if (!onKeyboard)
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = label });
            return;
        }
        await visitor.TabToAsync(list);
        await Page.Keyboard.TypeAsync(label);
        await Page.Keyboard.PressAsync("Tab");
    }
}
