using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Presentations.Data;
using Presentations.Domain.Delivery;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

/// <summary>Operation Broken Heart 2018, from submitted months to a figure that stays as it was published.</summary>
public partial class BrokenHeartTests(Site site)
{
    private const string Completeness = "59 approved, 1 returned, 1 not reported";

    [Fact]
    public async Task A_correction_after_approval_shows_as_a_restatement_everywhere_and_changes_no_frozen_figure()
    {
        var (visit, audience, people) = await OneSessionInMarchAsync();
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        var sentence = await PublishedAsync(pat);

        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync($"/visits/{visit}/correct");
        await ben.Page.GetByRole(AriaRole.Textbox, new() { Name = $"{audience}, session 1", Exact = true }).FillAsync((people + 3).ToString(CultureInfo.InvariantCulture));
        await ben.Page.GetByLabel("Why is this corrected?").FillAsync("The school has sent its list.");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();
        await Expect(ben.Page.GetByText("You made this correction yourself; somebody else approves it.")).ToBeVisibleAsync();

        await pat.OpenAsync($"/visits/{visit}");
        await pat.Page.GetByRole(AriaRole.Button, new() { NameRegex = Approve() }).ClickAsync();
        await Expect(pat.Page.GetByRole(AriaRole.Button, new() { NameRegex = Approve() })).ToHaveCountAsync(0);

        await pat.OpenAsync("/periods/ID/2018-03");
        await Expect(pat.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Approved restatements" })).ToContainTextAsync("+3");
        await pat.OpenAsync("/totals/compare?from=2018-03-01&to=2018-05-31&owner=ID&as-submitted=2018-12-31");
        await Expect(pat.Page.GetByText("The school has sent its list.")).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();

        Assert.Equal(sentence, await PublishedAsync(pat));
        await pat.OpenAsync("/campaigns/1/pack?status=known-now");
        await Expect(pat.Page.Locator(".pack .sentence")).Not.ToHaveTextAsync(sentence);
    }

    /// <summary>The sentence of the pack, which board, pack and completeness agree about.</summary>
    private static async Task<string> PublishedAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/campaigns/1");
        await Expect(visitor.Page.GetByText(Completeness).First).ToBeVisibleAsync();
        await visitor.OpenAsync("/campaigns/1/pack");
        await Expect(visitor.Page.GetByText(Completeness).First).ToBeVisibleAsync();
        await visitor.ExpectAccessibleAsync();
        return await visitor.Page.Locator(".pack .sentence").InnerTextAsync();
    }

    /// <summary>A presentation in Idaho with one audience that somebody has counted.</summary>
    private async Task<(int Visit, string Audience, int People)> OneSessionInMarchAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await using var db = scope.ServiceProvider.GetRequiredService<AppDbFactory>().OpenAsSystem();
        var found = await db.Presentations
            .Where(talk => talk.StateCode == "ID" && talk.Month == 201803 && talk.Kind == Kind.Presentation && talk.Status == PresentationStatus.Delivered && !talk.IsRepeatAudience
                && talk.Counts.Count == 1 && !talk.Visit.Presentations.Any(other => other.Id < talk.Id))
            .OrderBy(talk => talk.Id).Select(talk => new { talk.VisitId, Count = talk.Counts.Select(count => new { count.Audience, count.People }).First() }).FirstAsync();
        return (found.VisitId, await db.Audiences.Where(audience => audience.Code == found.Count.Audience).Select(audience => audience.Label).SingleAsync(), found.Count.People);
    }

    [GeneratedRegex("^Approve")]
    private static partial Regex Approve();
}
