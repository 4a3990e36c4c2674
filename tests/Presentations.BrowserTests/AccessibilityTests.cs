using Presentations.Web.Demo;

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
        "/administration/imports", "/administration/imports/new", "/administration/mail?status=Sent", "/me/calendar", "/me/mail",
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
