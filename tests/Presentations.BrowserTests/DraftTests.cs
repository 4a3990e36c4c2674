using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class DraftTests(Site site)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_killed_circuit_restores_the_draft()
    {
        await using var lee = await site.VisitorAsync();
        await lee.SignInAsync(await site.NewPresenterAsync());
        var sockets = new List<IWebSocketRoute>();
        await lee.Page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            socket.ConnectToServer();
            sockets.Add(socket);
        });
        await lee.OpenAsync("/log/new?fresh=true");
        await lee.Page.GetByLabel("Notes").PressSequentiallyAsync("The projector was broken.");
        await Expect(lee.Page.GetByText("Draft kept")).ToBeVisibleAsync();

        await lee.Page.RouteAsync("**/_blazor/**", route => route.AbortAsync());
        foreach (var socket in sockets) await socket.CloseAsync();
        await Expect(lee.Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await lee.Page.UnrouteAllAsync();
        await lee.Page.GotoAsync(lee.Page.Url);
        await lee.ExpectLiveAsync();

        await Expect(lee.Page.GetByText("We kept what you typed (saved ")).ToBeVisibleAsync();
        await Expect(lee.Page.GetByLabel("Notes")).ToHaveValueAsync("The projector was broken.");
    }

    [Fact]
    public async Task A_tab_that_is_closed_while_typing_loses_nothing()
    {
        await using var lee = await site.VisitorAsync();
        await lee.SignInAsync(await site.NewPresenterAsync());
        await lee.OpenAsync("/log/new?fresh=true");
        await lee.Page.GetByLabel("Notes").PressSequentiallyAsync("Ask for the gym next time.", new() { Delay = 40 }); // no faster than people type: keys must reach the server
        var address = lee.Page.Url;
        await lee.Page.CloseAsync();

        var page = await lee.Page.Context.NewPageAsync();
        var again = new Visitor(site, page);
        var begun = Stopwatch.StartNew();
        do await page.GotoAsync(address); // until the server has noticed that the tab is gone
        while (await page.GetByLabel("Notes").InputValueAsync() != "Ask for the gym next time." && begun.Elapsed < Patience);
        await Expect(page.GetByText("We kept what you typed (saved ")).ToBeVisibleAsync();

        await again.ExpectLiveAsync();
        await again.ExpectAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard", Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Notes")).ToHaveValueAsync("");
        await page.GotoAsync("/log");
        await Expect(page.GetByText("Not finished")).ToHaveCountAsync(0);
    }
}
