using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Playwright;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class PeriodTests(Site site)
{
    /// <summary>A month of its own for every screen.</summary>
    public static readonly TheoryData<int, int> Months = new() { { Screen.Desktop.Width, 1 }, { Screen.Phone.Width, 2 } };

    public static readonly TheoryData<string> Pages =
    [
        "/periods", "/periods?year=2018&state=approved", "/periods?state=lost", "/periods/ID/2018-03", "/periods/UT/2018-03", "/periods/WY/2018-03", "/periods/ID/2018-03/submissions/1",
        "/periods/restatements", "/periods/completeness?period=month-3&year=2018", "/periods/completeness?period=federal-year-1&year=2018", "/administration/deadlines",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everybody_can_use_the_pages_of_periods(string address)
    {
        await using var pat = await site.VisitorAsync();
        await pat.SignInAsync(Cast.Pat);
        foreach (var screen in Screen.All)
        {
            await pat.TakeAsync(screen);
            await pat.OpenAsync(address);
            await pat.ExpectAccessibleAsync();
            await pat.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Months))]
    public async Task A_month_is_submitted_sent_back_submitted_again_approved_and_then_restated(int width, int number)
    {
        var visit = await site.WithoutCountAsync(new DateOnly(2016, number, 10));
        var month = $"/periods/ID/2016-{number.ToString("00", CultureInfo.InvariantCulture)}";
        var screen = Screen.All.Single(screen => screen.Width == width);
        await using var ben = await site.VisitorAsync(screen);
        await ben.SignInAsync(Cast.Ben);
        await using var pat = await site.VisitorAsync(screen);
        await pat.SignInAsync(Cast.Pat);

        await ben.OpenAsync(month);
        await Expect(Button(ben, "Submit the month")).ToBeDisabledAsync();
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Keep as it is" }).ClickAsync();
        await ben.Page.GetByLabel("Reason").FillAsync("The library has lost its list.");
        await ben.ExpectAccessibleAsync();
        await Button(ben, "Keep").ClickAsync();
        await Expect(ben.Page.GetByText("Every item is kept with a reason")).ToBeVisibleAsync();
        await Button(ben, "Submit the month").ClickAsync();
        await Expect(ben.Page.GetByText("You submitted this month yourself; somebody else approves it.")).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();

        await pat.OpenAsync(month);
        await Button(pat, "Send back").ClickAsync();
        await pat.Page.GetByLabel("Reason").FillAsync("Ask the library once more.");
        await pat.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Send back", Exact = true }).ClickAsync();
        await Expect(pat.Page.GetByText("Sent back by Pat Okafor: Ask the library once more.")).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();

        await ben.OpenAsync(month);
        await Button(ben, "Submit the month").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Link, new() { Name = "Version 2" })).ToBeVisibleAsync();
        await pat.OpenAsync(month);
        await Button(pat, "Approve").ClickAsync();
        await pat.ExpectAccessibleAsync();
        await Button(pat, "Approve the month").ClickAsync();
        await Expect(pat.Page.GetByText("Its figures are official and never change")).ToBeVisibleAsync();

        await ben.OpenAsync($"/visits/{visit}");
        await ben.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Add the count") }).ClickAsync();
        await ben.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("Not split") }).FillAsync("31");
        await Button(ben, "Save the count").ClickAsync();
        await Expect(ben.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "say why this is changed" })).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();
        await ben.Page.GetByLabel("Why is it counted only now?").FillAsync("The library found its list.");
        await Button(ben, "Save the count").ClickAsync();
        await Expect(ben.Page.GetByText("You made this correction yourself; somebody else approves it.")).ToBeVisibleAsync();
        await ben.ExpectAccessibleAsync();

        await pat.OpenAsync("/periods/restatements");
        var card = pat.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = DateTimeFormatInfo.InvariantInfo.GetMonthName(number) });
        await Expect(card.GetByText("31 people")).ToBeVisibleAsync();
        await pat.ExpectAccessibleAsync();
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new("Approve") }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);

        await pat.OpenAsync(month);
        var restated = pat.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Approved restatements" });
        await Expect(restated).ToContainTextAsync("+31");
        await pat.ExpectAccessibleAsync();
        await pat.ExpectNoSidewaysScrollingAsync();
        await ExpectHashAsync(pat, $"{month}/submissions/2");
    }

    [Fact]
    public async Task Some_items_of_a_kind_are_chosen_with_the_keyboard_and_kept_for_one_reason()
    {
        for (var day = 5; day < 9; day++) await site.WithoutCountAsync(new DateOnly(2016, 4, day));
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/periods/ID/2016-04");

        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Keep some as they are: Presentations without a count" }).PressAsync("Enter");
        await ben.Page.GetByLabel("Reason for all that are chosen").FillAsync("The library has lost its list.");
        await Button(ben, "Keep the chosen").PressAsync("Enter");
        await Expect(ben.Page.GetByText("Choose at least one: what is not chosen stays open.")).ToBeVisibleAsync();
        await ben.ExpectGoodOnEveryScreenAsync();
        var boxes = ben.Page.GetByRole(AriaRole.Checkbox);
        await boxes.Nth(0).PressAsync("Space");
        await ben.Page.Keyboard.PressAsync("Tab");
        await ben.Page.Keyboard.PressAsync("Space");
        await Expect(boxes.Nth(1)).ToBeCheckedAsync();
        await Button(ben, "Keep the chosen").PressAsync("Enter");

        await Expect(ben.Page.GetByText("2 of 4 open")).ToBeVisibleAsync();
        await Expect(ben.Page.GetByText("The library has lost its list.")).ToHaveCountAsync(2);
        await ben.ExpectGoodOnEveryScreenAsync();
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>The file that is downloaded has the hash that the page shows.</summary>
    private static async Task ExpectHashAsync(Visitor visitor, string submission)
    {
        await visitor.OpenAsync(submission);
        await visitor.ExpectAccessibleAsync();
        var file = await visitor.Page.APIRequest.GetAsync($"{submission}.txt");
        await Expect(visitor.Page.GetByText(Convert.ToHexStringLower(SHA256.HashData(await file.BodyAsync())), new() { Exact = true })).ToBeVisibleAsync();
    }
}
