using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class SignInTests(Site site)
{
    [Fact]
    public async Task In_Development_one_click_signs_in_and_one_signs_out()
    {
        await using var ada = await site.VisitorAsync();
        await ada.Page.GotoAsync("/sign-in?returnUrl=/no-access");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = Cast.Ada.Name }).ClickAsync();
        await ada.ExpectAddressAsync("/no-access");

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await ada.Page.GotoAsync("/no-access");
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_refused_sign_in_says_why_and_keeps_the_address()
    {
        await using var stranger = await site.VisitorAsync(Screen.Phone);
        await stranger.Page.GotoAsync("/sign-in");
        await stranger.Page.GetByLabel("E-mail address").FillAsync("stranger@example.org");
        await stranger.Page.GetByLabel("Password").FillAsync("not the password");

        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();

        await Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not fit together");
        await Expect(stranger.Page.GetByLabel("E-mail address")).ToHaveValueAsync("stranger@example.org");
        await stranger.ExpectAccessibleAsync();
    }

    [Fact]
    public async Task An_invited_person_gets_in_by_their_link_and_sees_no_more_than_they_may()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        await pat.OpenAsync("/administration/people/invite");
        await pat.Page.GetByLabel("Name").FillAsync("Eve Field");
        await pat.Page.GetByLabel("E-mail address").FillAsync("eve.field@example.org");
        await pat.Page.GetByLabel("Role").SelectOptionAsync("National viewer");
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        var link = new Uri(await pat.Page.Locator("#one-time-link").InnerTextAsync()).AbsolutePath;
        await pat.ExpectAccessibleAsync();

        await using var eve = await site.VisitorAsync(Screen.Phone);
        await eve.Page.GotoAsync(link);
        await eve.ExpectAccessibleAsync();
        await eve.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("four words make sense");
        await eve.Page.GetByLabel("New password again").FillAsync("four words make sense");
        await eve.Page.GetByRole(AriaRole.Button, new() { Name = "Set password and sign in" }).ClickAsync();
        await eve.ExpectAddressAsync("/totals/explore");

        await eve.Page.GotoAsync("/administration/people");
        await Expect(eve.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Not for this account");
    }

    [Fact]
    public async Task Whoever_is_deactivated_is_sent_away_from_the_page_they_have_open()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        var person = await InviteAdministratorAsync(pat, "Gus Gone", "gus@example.org");
        await using var gus = await site.VisitorAsync();
        await gus.Page.GotoAsync(person.Link);
        await gus.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("four words make sense");
        await gus.Page.GetByLabel("New password again").FillAsync("four words make sense");
        await gus.Page.GetByRole(AriaRole.Button, new() { Name = "Set password and sign in" }).ClickAsync();
        await gus.OpenAsync("/administration/people");

        await pat.OpenAsync(person.Page);
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Deactivate" }).ClickAsync();

        await Expect(gus.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task<(string Link, string Page)> InviteAdministratorAsync(Visitor pat, string name, string email)
    {
        await pat.OpenAsync("/administration/people/invite");
        await pat.Page.GetByLabel("Name").FillAsync(name);
        await pat.Page.GetByLabel("E-mail address").FillAsync(email);
        await pat.Page.GetByLabel("Role").SelectOptionAsync("Administrator");
        await pat.Page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        return (new Uri(await pat.Page.Locator("#one-time-link").InnerTextAsync()).AbsolutePath,
            (await pat.Page.GetByRole(AriaRole.Link, new() { Name = $"Open {name}" }).GetAttributeAsync("href"))!);
    }
}
