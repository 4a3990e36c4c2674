using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Web.Mail;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public partial class RequestTests(Site site)
{
    [Fact]
    public async Task A_school_asks_confirms_and_follows_its_request_without_a_script()
    {
        await using var visitor = await site.VisitorAsync();
        await using var context = await visitor.Page.Context.Browser!.NewContextAsync(new() { BaseURL = site.Address, JavaScriptEnabled = false });
        var page = await context.NewPageAsync();

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = RequestLink() }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Enter the name of the school");
        await FillAsync(page, "no.script@fresno.example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Look into your mail" })).ToBeVisibleAsync();

        await page.GotoAsync(await ConfirmationAsync("no.script@fresno.example.org"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, send it to the task force" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your request" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("has promised to answer by");

        await page.GetByText("Write a message", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Your message to the task force").FillAsync("Parking is behind the building.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the message" }).ClickAsync();
        await Expect(page.GetByText("Parking is behind the building.")).ToBeVisibleAsync();

        await page.GetByText("Withdraw the request", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, withdraw it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Closed");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Everyone_can_use_the_pages_for_schools_in_both_languages(string language)
    {
        await using var visitor = await site.VisitorAsync();
        var followed = await FollowedAsync(visitor, $"axe.{language}@fresno.example.org");
        foreach (var screen in Screen.All)
        {
            await visitor.TakeAsync(screen);
            foreach (var address in new[] { "/request", "/request/sent", "/request/check", "/request/confirm/unknown", followed, $"{followed}/change", $"{followed}/data" })
            {
                await visitor.Page.GotoAsync($"{address}?lang={language}");
                await visitor.ExpectAccessibleAsync();
                await visitor.ExpectNoSidewaysScrollingAsync();
            }
            await visitor.Page.GotoAsync($"/request?lang={language}");
            await visitor.Page.Locator("form button.primary").ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            await visitor.ExpectAccessibleAsync();
        }
    }

    [Fact]
    public async Task With_a_script_the_school_is_found_while_its_name_is_typed()
    {
        await using var visitor = await site.VisitorAsync();
        var page = visitor.Page;
        await page.GotoAsync("/request");
        var school = await SchoolAsync();

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Name of the school" }).PressSequentiallyAsync(school.Name);
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await visitor.ExpectAccessibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByLabel("City")).Not.ToHaveValueAsync("");
        await Expect(page.Locator("input[type=hidden][name=VenueId]")).Not.ToHaveValueAsync("");
    }

    private static async Task FillAsync(IPage page, string email)
    {
        await page.GetByLabel("Another organization").CheckAsync();
        await page.Locator("input[name=Place]").FillAsync($"Reading Room {email}");
        await page.GetByLabel("City").FillAsync("Fresno");
        await page.GetByLabel("ZIP", new() { Exact = true }).FillAsync("93701");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Grades 6–8" }).CheckAsync();
        await page.GetByLabel("Grades 6–8: how many people are expected").FillAsync("60");
        await page.GetByLabel("A member of our staff stays").CheckAsync();
        await page.GetByLabel("Day, or first day").First.FillAsync(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("Your name").FillAsync("Ana Ruiz");
        await page.GetByLabel("E-mail address").FillAsync(email);
    }

    private async Task<string> FollowedAsync(Visitor visitor, string email)
    {
        await visitor.Page.GotoAsync("/request?lang=en");
        await FillAsync(visitor.Page, email);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
        await visitor.Page.GotoAsync(await ConfirmationAsync(email));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, send it to the task force" }).ClickAsync();
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    private async Task<string> ConfirmationAsync(string email)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var body = await db.Outbox.Where(mail => mail.Kind == MailKind.ConfirmAddress && mail.ToAddress == email).OrderByDescending(mail => mail.Id).Select(mail => mail.TextBody).FirstAsync();
        return Confirmation().Match(site.Services.GetRequiredService<MailSeal>().Open(body)!).Value;
    }

    private async Task<(string Name, int Id)> SchoolAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var school = await db.Venues.Where(venue => venue.IsActive && venue.IsListedPublicly && venue.City != null).OrderBy(venue => venue.Id).Select(venue => new { venue.Name, venue.Id }).FirstAsync();
        return (school.Name, school.Id);
    }

    [GeneratedRegex("^Request a presentation")]
    private static partial Regex RequestLink();

    [GeneratedRegex(@"/request/confirm/[\w-]+")]
    private static partial Regex Confirmation();
}
