using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Data.Outbox;
using Presentations.Web.Demo;
using Presentations.Web.Mail;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class MailTests(Site site)
{
    [Fact]
    public async Task Without_a_mail_server_the_mail_that_would_be_sent_is_on_a_page_and_a_dead_letter_is_sent_again()
    {
        var subject = $"New request {Guid.NewGuid().ToString("N")[..8]}";
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        foreach (var screen in Screen.All)
        {
            await pat.TakeAsync(screen);
            await RefusedAsync(subject);
            await pat.OpenAsync("/administration/mail?status=Dead");
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
            await Expect(pat.Page.GetByText("No mail server is set")).ToBeVisibleAsync();
            await Expect(pat.Page.GetByText("550 nobody of that name").First).ToBeVisibleAsync();

            await pat.Page.GetByRole(AriaRole.Button, new() { Name = $"Send again: {subject}" }).PressAsync("Enter");
            await Expect(pat.Page.GetByRole(AriaRole.Link, new() { Name = subject })).ToHaveCountAsync(0);

            await pat.OpenAsync("/administration/mail");
            await pat.Page.GetByRole(AriaRole.Link, new() { Name = subject }).First.ClickAsync();
            await Expect(pat.Page.GetByRole(AriaRole.Link, new() { Name = "http://localhost:5080/desk" })).ToBeVisibleAsync();
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Fact]
    public async Task A_presenter_makes_a_calendar_feed_and_revokes_it()
    {
        await using var ada = await site.VisitorAsync(Screen.Phone);
        await ada.SignInAsync(Cast.Ada);
        await ada.OpenAsync("/me/calendar");
        await ada.Page.GetByLabel("Name").FillAsync("My phone");
        await ada.Page.GetByLabel("Busy only").CheckAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make a feed" }).ClickAsync();
        var address = new Uri(await ada.Page.GetByLabel("The address of “My phone”").InputValueAsync()).AbsolutePath;
        await ada.ExpectAccessibleAsync();

        await using var program = await site.VisitorAsync();
        var feed = await program.Page.APIRequest.GetAsync(site.Address + address);
        Assert.StartsWith("text/calendar", feed.Headers["content-type"], StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await feed.TextAsync(), StringComparison.Ordinal);

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke My phone" }).ClickAsync();
        await ada.ExpectAccessibleAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke it" }).ClickAsync();
        await Expect(ada.Page.GetByText("You have no calendar feed")).ToBeVisibleAsync();
        Assert.Equal(404, (await program.Page.APIRequest.GetAsync(site.Address + address)).Status);
    }

    [Fact]
    public async Task A_coordinator_turns_off_what_they_can_do_without()
    {
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/me/mail");
        await ben.Page.GetByLabel("News for the desk").UncheckAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(ben.Page.GetByText("Saved.")).ToBeVisibleAsync();

        await ben.OpenAsync("/me/mail");
        await Expect(ben.Page.GetByLabel("News for the desk")).Not.ToBeCheckedAsync();
        await ben.ExpectAccessibleAsync();
    }

    private async Task RefusedAsync(string subject)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (seal, now) = (scope.ServiceProvider.GetRequiredService<MailSeal>(), DateTime.UnixEpoch.AddYears(50));
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var mail = new OutboxMessage
        {
            MessageId = $"<{Guid.NewGuid():N}@localhost>", Kind = MailKind.DeskNews, OwnerId = await db.TaskForces.Where(owner => owner.Code == "ID").Select(owner => owner.Id).SingleAsync(), ToAddress = "ben@example.org",
            Subject = subject, TextBody = seal.Close("Look at http://localhost:5080/desk now."), HtmlBody = seal.Close("<p>Look at <a href=\"http://localhost:5080/desk\">the desk</a>.</p>"), WrittenAtUtc = now, NextTryUtc = now,
        };
        mail.Failed("550 nobody of that name", isFinal: true, now);
        db.Outbox.Add(mail);
        await db.SaveChangesAsync();
    }
}
