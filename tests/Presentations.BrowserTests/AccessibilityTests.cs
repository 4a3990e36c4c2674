using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class AccessibilityTests(Site site)
{
    public static readonly TheoryData<string> PublicPages =
    [
        "/", "/sign-in", "/set-password/1/used", "/no-such-page", "/totals", "/totals/ID", "/totals?table=2018-q1", "/totals/ID?table=2018-q1", "/totals?from=yesterday", "/task-forces?zip=83702", "/states/TX",
    ];

    public static readonly TheoryData<string> AdministratorPages =
    [
        "/no-access", "/account/password", "/administration", "/administration/people", "/administration/people?words=nobody", "/administration/people/invite", "/administration/people/1",
        "/administration/imports", "/administration/imports/new", "/administration/mail?status=Sent", "/administration/audit", "/administration/audit?text=nothing+says+this",
        "/administration/reference/task-forces", "/administration/reference/task-forces/ID", "/me/calendar", "/me/mail",
        "/totals/explore", "/totals/explore?state=CT&by=agency", "/totals/explore?kind=show", "/totals/explore?status=approved", "/totals/compare?as-submitted=2018-05-15", "/reports?save=/totals/explore", "/reports/grants", "/reports/grants/mappings",
    ];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task Everyone_can_use_the_public_pages(string address)
    {
        await using var visitor = await site.VisitorAsync();
        foreach (var screen in Screen.All)
        {
            await visitor.TakeAsync(screen);
            await visitor.Page.GotoAsync(address);
            await visitor.ExpectAccessibleAsync();
            await visitor.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Fact]
    public async Task Everybody_can_use_their_own_menu()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration");

        await pat.Page.GetByRole(AriaRole.Button, new() { Name = Cast.Pat.Name }).ClickAsync();
        await Expect(pat.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        await pat.ExpectGoodOnEveryScreenAsync();
        await pat.Page.Keyboard.PressAsync("Escape");
        await Expect(pat.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Whoever_is_turned_away_can_read_why()
    {
        await using var ada = await site.VisitorAsync();
        await ada.SignInAsync(Cast.Ada);
        await ada.Page.GotoAsync("/administration/audit");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Not for this account" })).ToBeVisibleAsync();
        await ada.ExpectGoodOnEveryScreenAsync();

        var answer = await site.TooManyAsync("/request/schools?q=boise");
        await ada.Page.RouteAsync("**/request/schools?**", route => route.FulfillAsync(new() { Status = 429, ContentType = "text/html", Body = answer }));
        await ada.Page.GotoAsync("/request/schools?q=boise");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Too many requests" })).ToBeVisibleAsync();
        await ada.ExpectGoodOnEveryScreenAsync();
    }

    [Theory]
    [MemberData(nameof(AdministratorPages))]
    public async Task Every_administrator_can_use_theirs(string address)
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        foreach (var screen in Screen.All)
        {
            await pat.TakeAsync(screen);
            await pat.Page.GotoAsync(address);
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
    }
}
