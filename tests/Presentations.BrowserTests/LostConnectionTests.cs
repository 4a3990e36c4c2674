using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class LostConnectionTests(Site site)
{
    [Fact]
    public async Task While_the_page_connects_again_it_says_so()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration");

        await SayAsync(pat, "components-reconnect-show");

        await Expect(pat.Page.GetByText("The connection was lost. Connecting again…")).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task A_page_that_the_server_no_longer_knows_loads_itself_again()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration/people?words=ada");

        await pat.Page.EvaluateAsync("window.isOld = true");
        await SayAsync(pat, "components-reconnect-rejected");
        await pat.Page.WaitForFunctionAsync("!window.isOld");

        await pat.ExpectLiveAsync();
        await Expect(pat.Page.GetByLabel("Name, address, role")).ToHaveValueAsync("ada");
    }

    [Fact]
    public async Task Nothing_can_be_typed_into_a_page_that_does_not_live_yet()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        var mayConnect = new TaskCompletionSource();
        await ada.Page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await mayConnect.Task;
            await route.ContinueAsync();
        });
        await ada.Page.GotoAsync("/log/new");
        var notes = ada.Page.Locator("main textarea").First;
        await Expect(notes).ToBeDisabledAsync();

        mayConnect.SetResult();

        await ada.ExpectLiveAsync();
        await Expect(notes).ToBeEnabledAsync();
    }

    /// <summary>What Blazor's script does to the notice when the circuit changes its state.</summary>
    private static async Task SayAsync(Visitor visitor, string state) =>
        await visitor.Page.EvaluateAsync("state => document.getElementById('components-reconnect-modal').className = `reconnect ${state}`", state);
}
