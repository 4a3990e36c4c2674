using System.Globalization;
using Microsoft.Playwright;
using Presentations.Domain.Requests;
using Presentations.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Presentations.BrowserTests;

public class ScheduleTests(Site site)
{
    public static readonly TheoryData<string> Pages =
    [
        "/schedule", "/schedule?view=week", "/schedule?view=day", "/schedule?view=agenda", "/schedule?day=soon", "/schedule/new", "/schedule/availability", "/schedule/closures", "/schedule/closing", "/schedule/leaving",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Everybody_can_use_the_pages_of_the_schedule(string address)
    {
        await using var ben = await site.VisitorAsync();
        await ben.SignInAsync(Cast.Ben);
        foreach (var screen in Screen.All)
        {
            await ben.TakeAsync(screen);
            await ben.OpenAsync(address);
            await ben.ExpectAccessibleAsync();
            await ben.ExpectNoSidewaysScrollingAsync();
        }
    }

    [Fact]
    public async Task On_a_phone_every_view_is_one_touch_away_and_stays_in_the_address()
    {
        await using var ben = await site.VisitorAsync(Screen.Phone);
        await ben.SignInAsync(Cast.Ben);
        await ben.OpenAsync("/schedule?day=2026-03-16&kind=presentation");
        var views = ben.Page.GetByRole(AriaRole.Navigation, new() { Name = "View" }).GetByRole(AriaRole.Link);
        await Expect(views).ToHaveTextAsync(["Month", "Week", "Day", "Agenda"]);
        foreach (var (place, address) in new[] { (1, "view=week&"), (2, "view=day&"), (3, "view=agenda&"), (0, "") })
        {
            Assert.InRange((await views.Nth(place).BoundingBoxAsync())!.Height, 44, 60);
            await views.Nth(place).ClickAsync();
            await ben.ExpectAddressAsync($@"/schedule\?{address}day=2026-03-16&kind=presentation");
            await Expect(views.Nth(place)).ToHaveAttributeAsync("aria-current", "page");
        }
        await ben.Page.GetByRole(AriaRole.Link, new() { Name = "Monday, March 16" }).ClickAsync();
        await ben.ExpectAddressAsync(@"/schedule\?view=day&day=2026-03-16&kind=presentation");
    }

    [Fact]
    public async Task By_keyboard_alone_a_visit_is_booked_moved_and_told_of_on_a_phone_and_the_state_grows_by_exactly_that()
    {
        var before = await site.CountedAsync("UT");
        var visit = await BookAsync(SchoolDay(after: 60));
        await MoveAsync(visit, SchoolDay(after: 65));
        Assert.Equal(before, await site.CountedAsync("UT"));
        await LookAsync(SchoolDay(after: 65));

        await site.PassAsync(visit);
        await using var cam = await site.VisitorAsync(Screen.Phone);
        await cam.SignInAsync(Cast.Cam);
        await cam.OpenAsync("/log");
        await cam.TabToAsync(cam.Page.Locator($"a[href='/visits/{visit}/deliver']").First);
        await cam.Page.Keyboard.PressAsync("Enter");
        await cam.ExpectAddressAsync($"/visits/{visit}/deliver");
        await cam.ExpectLiveAsync();
        await cam.ExpectAccessibleAsync();
        await cam.ExpectNoSidewaysScrollingAsync();

        var counts = cam.Page.Locator("input[data-count]");
        await Expect(counts).ToHaveCountAsync(4);
        await Expect(counts.Last).ToHaveValueAsync("28");
        await cam.TabToAsync(counts.Last);
        await cam.Page.Keyboard.PressAsync("Control+A");
        await cam.Page.Keyboard.TypeAsync("31");
        await cam.TabToAsync(cam.Page.GetByRole(AriaRole.Button, new() { Name = "Save the visit" }));
        await cam.Page.Keyboard.PressAsync("Enter");
        await Expect(cam.Page.GetByText("Saved: 4 sessions, 115 people.")).ToBeVisibleAsync();

        Assert.Equal((before.Presentations + 4, before.Contacts + 28 * 3 + 31), await site.CountedAsync("UT"));
    }

    private async Task<int> BookAsync(DateOnly day)
    {
        await using var cam = await site.VisitorAsync();
        await cam.SignInAsync(Cast.Cam);
        await cam.OpenAsync("/schedule");
        await cam.TabToAsync(cam.Page.GetByRole(AriaRole.Link, new() { Name = "Book a visit" }));
        await cam.Page.Keyboard.PressAsync("Enter");
        await cam.ExpectAddressAsync(@"/schedule/new\?entry=\w+");
        await cam.ExpectLiveAsync();
        await cam.TabToAsync(cam.Page.GetByRole(AriaRole.Combobox, new() { Name = "School or other venue" }));
        await cam.Page.Keyboard.TypeAsync("salt lake");
        await Expect(cam.Page.Locator("[role=option]").Filter(new() { HasText = "Salt Lake" }).First).ToBeVisibleAsync();
        await cam.Page.Keyboard.PressAsync("Enter");
        await Expect(cam.Page.Locator(".callout").Filter(new() { HasText = "Salt Lake" }).First).ToBeVisibleAsync();
        await TypeAsync(cam, "Day", day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        await TypeAsync(cam, "Begins at", "0900AM");
        await TypeAsync(cam, "Sessions", "4");
        await TypeAsync(cam, "People expected", "28");
        await cam.TabToAsync(cam.Page.GetByLabel("Presenter", new() { Exact = true }));
        await cam.Page.Keyboard.TypeAsync(Cast.Cam.Name);
        await cam.TabToAsync(cam.Page.GetByRole(AriaRole.Button, new() { Name = "Book the visit" }));
        await cam.Page.Keyboard.PressAsync("Enter");
        await cam.ExpectAddressAsync(@"/visits/\d+");
        await cam.ExpectLiveAsync();
        await cam.ExpectAccessibleAsync();
        return int.Parse(new Uri(cam.Page.Url).Segments[^1], CultureInfo.InvariantCulture);
    }

    private async Task MoveAsync(int visit, DateOnly day)
    {
        await using var cam = await site.VisitorAsync();
        await cam.SignInAsync(Cast.Cam);
        await cam.OpenAsync($"/visits/{visit}");
        await cam.TabToAsync(cam.Page.Locator("summary").Filter(new() { HasText = "Move it" }));
        await cam.Page.Keyboard.PressAsync("Enter");
        await TypeAsync(cam, "New day", day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        await TypeAsync(cam, "Reason", "The school has a test that day.");
        await cam.Page.Keyboard.PressAsync("Enter");
        await Expect(cam.Page.GetByText("Moved. Everybody concerned is told.")).ToBeVisibleAsync();
        await Expect(cam.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(day.ToString("MMM d", CultureInfo.InvariantCulture));
        await cam.ExpectAccessibleAsync();
    }

    /// <summary>The calendar with something on it.</summary>
    private async Task LookAsync(DateOnly day)
    {
        await using var cam = await site.VisitorAsync();
        await cam.SignInAsync(Cast.Cam);
        foreach (var screen in Screen.All)
        {
            await cam.TakeAsync(screen);
            foreach (var view in new[] { "month", "week", "day", "agenda" })
            {
                await cam.OpenAsync($"/schedule?view={view}&day={day:yyyy-MM-dd}");
                await Expect(cam.Page.GetByRole(view is "agenda" || screen.Width < 640 ? AriaRole.Link : AriaRole.Button, new() { NameRegex = new("^09:00") }).First).ToBeVisibleAsync();
                await cam.ExpectAccessibleAsync();
            }
        }
    }

    private static async Task TypeAsync(Visitor visitor, string label, string text)
    {
        await visitor.TabToAsync(visitor.Page.GetByLabel(label, new() { Exact = true }).First);
        await visitor.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>A day on which nobody needs to insist.</summary>
    private static DateOnly SchoolDay(int after)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(after);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || FederalHolidays.Name(day) is not null) day = day.AddDays(1);
        return day;
    }
}
