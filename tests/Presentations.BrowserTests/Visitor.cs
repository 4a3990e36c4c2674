using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>Somebody with a browser: finds things by role and label, as people do.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    private readonly List<string> complaints = [];

    internal Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public async Task SignInAsync(CastMember person, string address = "/no-access")
    {
        await Page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(address)}");
        await Page.GetByRole(AriaRole.Button, new() { Name = person.Name }).ClickAsync();
        await Page.WaitForURLAsync($"**{address}");
    }

    /// <summary>Opens a staff page and waits until it lives.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await ExpectLiveAsync();
    }

    /// <summary>Clicks that come before the circuit is up are lost: wait for what only the living page has.</summary>
    public Task ExpectLiveAsync() => Expect(Page.Locator("[data-interactive=true]")).ToBeAttachedAsync();

    /// <summary>Fails with what axe finds against WCAG 2.2 A and AA, and with what the browser complained about.</summary>
    public async Task ExpectAccessibleAsync()
    {
        var result = await Page.RunAxe(Wcag);
        Assert.True(result.Violations.Length == 0, string.Join(Environment.NewLine, result.Violations.Select(Describe)));
        Assert.Empty(complaints);
    }

    /// <summary>Fails when something sticks out to the side.</summary>
    public async Task ExpectNoSidewaysScrollingAsync() =>
        Assert.Equal(0, await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}{string.Concat(violation.Nodes.Select(node => $"{Environment.NewLine}  {node.Html}"))}";
}
