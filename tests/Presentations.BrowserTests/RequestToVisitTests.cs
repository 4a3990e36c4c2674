using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>The whole first half of the path, in California: asked, confirmed, offered, chosen, told, counted.</summary>
public class RequestToVisitTests(Site site)
{
    private const string TaskForce = "Central California Internet Crimes Against Children Task Force";

    [Theory]
    [InlineData(false, "San Joaquin Memorial High School", "93703", "Luis Prado")]
    [InlineData(true, "St Helens School", "93727", "Rosa Marin")]
    public async Task A_school_in_Fresno_asks_and_California_grows_by_exactly_the_four_sessions_that_it_got(bool onKeyboard, string school, string zip, string presenter)
    {
        var run = Guid.NewGuid().ToString("N")[..8];
        var (asks, coordinates, presents) = ($"school.{run}@fresno.example.org", $"desk.{run}@fresno.example.gov", $"officer.{run}@fresno.example.gov");
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        var administrator = new Hands(pat, onKeyboard);
        await using var desk = await InvitedAsync(administrator, "Fran Vega", coordinates, "Coordinator", onKeyboard, Screen.Desktop);
        await using var officer = await InvitedAsync(administrator, presenter, presents, "Presenter", onKeyboard, Screen.Phone);
        var before = await site.CountedAsync("CA");

        await using var asking = await site.VisitorAsync(Screen.Desktop, hasScript: false);
        var teacher = new Hands(asking, onKeyboard);
        await AskAsync(teacher, school, zip, asks);
        await asking.Page.GotoAsync(await LinkAsync(pat, asks, "Please confirm your request", "/request/confirm/"));
        await teacher.PressAsync(asking.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, send it to the task force" }));
        await Expect(asking.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(TaskForce);

        var request = await OfferAsync(new Hands(desk, onKeyboard), desk, school, presenter);
        await ExpectNothingAsync($"/desk/{request}");

        await asking.Page.ReloadAsync();
        await Expect(asking.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Choose") })).ToHaveCountAsync(2);
        await teacher.PressAsync(asking.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Choose") }).Last);
        await Expect(asking.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The visit is booked");
        foreach (var told in new[] { asks, presents }) await ExpectInvitationAsync(pat, told);

        var visit = await site.BookedByAsync(presents);
        await ExpectNothingAsync($"/visits/{visit}");
        Assert.Equal(before, await site.CountedAsync("CA"));
        await site.PassAsync(visit);
        await LogAsync(new Hands(officer, onKeyboard), officer);
        Assert.Equal((before.Presentations + 4, before.Contacts + 30 * 3 + 41), await site.CountedAsync("CA"));
    }

    /// <summary>Somebody new, who has set a password by the link that the administrator was shown.</summary>
    private async Task<Visitor> InvitedAsync(Hands pat, string name, string email, string role, bool onKeyboard, Screen screen)
    {
        await pat.Page.GotoAsync("/administration/people/invite");
        await Expect(pat.Page.Locator("[data-interactive=true]")).ToBeAttachedAsync();
        await pat.TypeAsync(pat.Page.GetByLabel("Name", new() { Exact = true }), name);
        await pat.TypeAsync(pat.Page.GetByLabel("E-mail address"), email);
        await pat.ChooseAsync(pat.Page.GetByLabel("Role", new() { Exact = true }), role);
        await Expect(pat.Page.GetByLabel("Task force or state desk")).ToBeVisibleAsync();
        await pat.ChooseAsync(pat.Page.GetByLabel("Task force or state desk"), TaskForce);
        await pat.PressAsync(pat.Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }));

        var link = new Uri(await pat.Page.Locator("#one-time-link").InnerTextAsync()).AbsolutePath;
        var invited = await site.VisitorAsync(screen);
        var hands = new Hands(invited, onKeyboard);
        await invited.Page.GotoAsync(link);
        await hands.TypeAsync(invited.Page.GetByLabel("New password", new() { Exact = true }), $"four words of {email}");
        await hands.TypeAsync(invited.Page.GetByLabel("New password again"), $"four words of {email}");
        await hands.PressAsync(invited.Page.GetByRole(AriaRole.Button, new() { Name = "Set password and sign in" }));
        await invited.ExpectAddressAsync("/log");
        return invited;
    }

    private static async Task AskAsync(Hands teacher, string school, string zip, string email)
    {
        var page = teacher.Page;
        await page.GotoAsync("/request?lang=en");
        await teacher.TypeAsync(page.Locator("input[name=Place]"), school);
        await teacher.TypeAsync(page.GetByLabel("City"), "Fresno");
        await teacher.TypeAsync(page.GetByLabel("ZIP", new() { Exact = true }), zip);
        await teacher.TickAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Grades 6–8" }));
        await teacher.TypeAsync(page.GetByLabel("Grades 6–8: how many people are expected"), "120");
        await teacher.TickAsync(page.GetByLabel("A member of our staff stays"));
        await teacher.TypeAsync(page.GetByLabel("Number of sessions"), "4");
        await teacher.TypeAsync(page.Locator("input[name='Windows[0].FirstDay']"), AskingSchools.Monday);
        await teacher.TypeAsync(page.Locator("input[name='Windows[0].LastDay']"), AskingSchools.Monday.AddDays(4));
        await teacher.TypeAsync(page.GetByLabel("Your name"), "Ana Ruiz");
        await teacher.TypeAsync(page.GetByLabel("E-mail address"), email);
        await teacher.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Look into your mail" })).ToBeVisibleAsync();
    }

    /// <summary>The coordinator finds the request on the desk and offers the first two suggested times of a presenter; answers the request's id.</summary>
    private static async Task<string> OfferAsync(Hands hands, Visitor desk, string school, string presenter)
    {
        await desk.OpenAsync("/desk");
        await hands.PressAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = school }));
        await desk.ExpectAddressAsync(@"/desk/\d+");
        await desk.OpenAsync(desk.Page.Url);
        var suggested = desk.Page.GetByRole(AriaRole.Region, new() { Name = "Suggested presenters and times" });
        var times = suggested.GetByRole(AriaRole.Checkbox, new() { NameRegex = new(presenter) });
        await hands.TickAsync(times.Nth(0));
        await Expect(suggested.GetByRole(AriaRole.Button, new() { Name = "Offer this time" })).ToBeVisibleAsync();
        await hands.TickAsync(times.Nth(1));
        await hands.PressAsync(suggested.GetByRole(AriaRole.Button, new() { Name = "Offer these 2 times" }));
        await Expect(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Times offered" }).GetByText("held until")).ToHaveCountAsync(2);
        return new Uri(desk.Page.Url).Segments[^1];
    }

    private static async Task LogAsync(Hands hands, Visitor officer)
    {
        await officer.OpenAsync("/log");
        await hands.PressAsync(officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Delivered") }).First);
        await officer.ExpectAddressAsync(@"/visits/\d+/deliver");
        await officer.OpenAsync(officer.Page.Url);
        var counts = officer.Page.Locator("input[data-count]");
        await Expect(counts).ToHaveCountAsync(4);
        await hands.TypeAsync(counts.Last, "41");
        await hands.PressAsync(officer.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }));
        await Expect(officer.Page.GetByText("Saved: 4 sessions, 131 people.")).ToBeVisibleAsync();
    }

    /// <summary>Neither seen nor guessed by the coordinator of another task force.</summary>
    private async Task ExpectNothingAsync(string address)
    {
        await using var cam = await site.VisitorAsync();
        await cam.SignInAsync(Cast.Cam);
        Assert.Equal(404, (await cam.Page.GotoAsync(address))?.Status);
    }

    private static async Task ExpectInvitationAsync(Visitor pat, string email)
    {
        await OpenMailAsync(pat, email, "Booked");
        await Expect(pat.Page.Locator("pre").Last).ToContainTextAsync("METHOD:REQUEST");
    }

    private static async Task<string> LinkAsync(Visitor pat, string email, string subject, string path)
    {
        await OpenMailAsync(pat, email, subject);
        return new Uri(await pat.Page.GetByRole(AriaRole.Link).Filter(new() { HasText = path }).InnerTextAsync()).AbsolutePath;
    }

    private static async Task OpenMailAsync(Visitor pat, string email, string subject)
    {
        await pat.OpenAsync("/administration/mail");
        await pat.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = email }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{subject}") }).ClickAsync();
        await pat.ExpectAddressAsync(@"/administration/mail/\d+");
    }
}
