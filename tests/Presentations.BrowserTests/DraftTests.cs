using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class DraftTests(Site site)
{
    [Fact]
    public async Task A_killed_circuit_restores_the_draft()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        var sockets = new List<IWebSocketRoute>();
        await ada.Page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await ada.OpenAsync("/log/new?fresh=true");
        await ada.Page.GetByLabel("Notes").PressSequentiallyAsync("The projector was broken.");
        await Expect(ada.Page.GetByText("Draft kept")).ToBeVisibleAsync();

        await ada.Page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        foreach (var socket in sockets) await socket.CloseAsync();
        await Expect(ada.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await ada.Page.UnrouteAllAsync();
        await ada.Page.GotoAsync(ada.Page.Url);
        await ada.ExpectLiveAsync();

        await Expect(ada.Page.GetByText("We kept what you typed (saved ")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByLabel("Notes")).ToHaveValueAsync("The projector was broken.");
    }

    [Fact]
    public async Task A_tab_that_is_closed_while_typing_loses_nothing()
    {
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/log/new?fresh=true");
        await ben.Page.GetByLabel("Notes").PressSequentiallyAsync("Ask for the gym next time.");
        var address = ben.Page.Url;
        await ben.Page.CloseAsync();

        var page = await ben.Page.Context.NewPageAsync();
        var again = new Visitor(page);
        for (var tries = 0; tries < 20; tries++)
        {
            await page.GotoAsync(address);
            if (await page.GetByLabel("Notes").InputValueAsync() == "Ask for the gym next time.") break; // the server has noticed that the tab is gone
        }
        await Expect(page.GetByText("We kept what you typed (saved ")).ToBeVisibleAsync();

        await again.ExpectLiveAsync();
        await again.ExpectAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Expect(page.GetByLabel("Notes")).ToHaveValueAsync("");
        await page.GotoAsync("/log");
        await Expect(page.GetByText("Not finished")).ToHaveCountAsync(0);
    }
}
