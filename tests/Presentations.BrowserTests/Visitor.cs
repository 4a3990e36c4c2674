using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>Somebody with a browser: finds things by role and label, as people do.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly Site site;
    private readonly List<string> complaints = [];

    internal Visitor(Site site, IPage page)
    {
        this.site = site;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal)) complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public IPage Page { get; }

    public Task SignInAsync(CastMember person) => SignInAsync(person.Email);

    public async Task SignInAsync(string email) => await Page.Context.AddCookiesAsync([await site.CookieOfAsync(email)]);

    /// <summary>Goes on with another screen.</summary>
    public Task TakeAsync(Screen screen) => Page.SetViewportSizeAsync(screen.Width, screen.Height);

    /// <summary>Opens a staff page and waits until it lives.</summary>
    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(address);
        await ExpectLiveAsync();
    }

    /// <summary>Clicks that come before the circuit is up are lost: wait for what only the living page has.</summary>
    public Task ExpectLiveAsync() => Expect(Page.Locator("[data-interactive=true]")).ToBeAttachedAsync();

    /// <summary>Waits until the address ends as the pattern says, with or without a query, whatever its page still loads.</summary>
    public Task ExpectAddressAsync([StringSyntax(StringSyntaxAttribute.Regex)] string end) => Expect(Page).ToHaveURLAsync(new Regex($@"^[^?]*{end}(\?.*)?$"));

    /// <summary>Fails with what axe finds against WCAG 2.2 A and AA, in light and dark, and with what the browser complained about.</summary>
    public async Task ExpectAccessibleAsync()
    {
        var found = await Axe.FindAsync(Page);
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
        Assert.Empty(complaints);
    }

    /// <summary>Looks at the page as it stands on every screen, and goes on with the last.</summary>
    public async Task ExpectGoodOnEveryScreenAsync()
    {
        foreach (var screen in Screen.All)
        {
            await TakeAsync(screen);
            await ExpectAccessibleAsync();
            await ExpectNoSidewaysScrollingAsync();
        }
    }

    /// <summary>Fails when something sticks out to the side, and says what.</summary>
    public async Task ExpectNoSidewaysScrollingAsync() => Assert.Equal("", await Page.EvaluateAsync<string>("""
        () => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return '';
            const out = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > width + 1);
            return `${document.documentElement.scrollWidth - width} px: ` + out.slice(0, 8).map(element => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 60)}`).join(' | ');
        }
        """));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
