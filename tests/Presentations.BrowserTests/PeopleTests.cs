using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class PeopleTests(Site site)
{
    [Fact]
    public async Task A_person_is_invited_given_roles_sent_a_link_and_let_go_by_keyboard_alone()
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        var hands = new Hands(pat, onKeyboard: true);
        await pat.OpenAsync("/administration");

        await FollowAsync(pat, hands, "People", "People");
        await FollowAsync(pat, hands, "Invite a person", "Invite a person");
        await hands.TypeAsync(pat.Page.GetByLabel("Name"), "Kim Keys");
        await hands.TypeAsync(pat.Page.GetByLabel("E-mail address"), "kim.keys@example.org");
        await hands.ChooseAsync(pat.Page.GetByLabel("Role"), "National viewer");
        await hands.PressAsync(Button(pat, "Invite"));
        await Expect(pat.Page.GetByText("Kim Keys is invited.")).ToBeVisibleAsync();
        var invitation = await pat.Page.Locator("#one-time-link").InnerTextAsync();

        await FollowAsync(pat, hands, "Open Kim Keys", "Kim Keys");
        await hands.ChooseAsync(pat.Page.GetByLabel("Role"), "Presenter");
        await hands.ChooseAsync(pat.Page.GetByLabel("Task force or state desk"), "Idaho");
        await hands.PressAsync(Button(pat, "Give role"));
        await Expect(pat.Page.GetByText("Kim Keys has the role Presenter.")).ToBeFocusedAsync();
        await hands.PressAsync(Button(pat, "Remove National viewer"));
        await Expect(pat.Page.GetByText("Kim Keys no longer has the role National viewer.")).ToBeFocusedAsync();
        await pat.ExpectAccessibleAsync();

        await hands.PressAsync(Button(pat, "Make a password link"));
        await Expect(pat.Page.Locator("#one-time-link")).Not.ToHaveTextAsync(invitation);
        await hands.PressAsync(Button(pat, "Deactivate"));
        await Expect(pat.Page.GetByText("Kim Keys is deactivated.")).ToBeFocusedAsync();
        await hands.PressAsync(Button(pat, "Reactivate"));
        await Expect(pat.Page.GetByText("Kim Keys can sign in again.")).ToBeFocusedAsync();
    }

    /// <summary>A page that one comes to begins at its title.</summary>
    private static async Task FollowAsync(Visitor visitor, Hands hands, string link, string title)
    {
        await hands.PressAsync(visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link }));
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true, Level = 1 })).ToBeFocusedAsync();
        await visitor.ExpectLiveAsync();
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = false });
}
