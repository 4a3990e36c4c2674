using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Radzen;
using Radzen.Blazor;
using Radzen.Blazor.Rendering;

namespace Presentations.ComponentTests.Features.Scheduling;

/// <summary>The clock says 14 March 2018, two in the afternoon in Boise.</summary>
public class SchedulePageTests : DeliveryContext
{
    public SchedulePageTests()
    {
        Services.AddRadzenComponents();
        JSInterop.Setup<Rect>(_ => true).SetResult(new Rect { Width = 1000, Height = 700 });
    }

    [Fact]
    public async Task Every_visit_on_the_calendar_leads_to_where_it_is_changed()
    {
        var visit = await BookAsync(Ada);

        var page = Page("/schedule?view=week&day=2018-03-16");

        Assert.Contains("09:00 to 09:45", page.Find($".agenda a[href='/visits/{visit}']").TextContent, StringComparison.Ordinal);
        var onCalendar = page.Find(".schedule-calendar .rz-event");
        Assert.Equal("09:00 Lincoln Elementary School · Ada", onCalendar.TextContent.Trim());
        onCalendar.Click();
        Assert.EndsWith($"/visits/{visit}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.True(Services.GetRequiredService<BunitNavigationManager>().History.First().Options.ForceLoad); // at the top of its page
    }

    [Fact]
    public void A_day_whose_visits_are_too_many_to_be_listed_still_says_how_many_they_are()
    {
        var (first, last) = (new DateOnly(2018, 3, 12), new DateOnly(2018, 3, 18));
        var view = new ShowSchedule.View(first, first, last, [], HasMore: true, [], new Dictionary<VisitStage, int>(), MayBook: false, MayCoordinate: false)
        {
            Counted = new Dictionary<DateOnly, int> { [last] = 2_001 },
        };

        var days = Render<ScheduleDays>(parameters => parameters.Add(one => one.Filter, new() { View = ScheduleView.Week }).Add(one => one.View, view)).FindAll("td");

        Assert.EndsWith("2001 visits", days[6].TextContent.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(", no visit", days[0].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drag_opens_the_form_of_the_move_with_the_new_time_in_it()
    {
        var visit = await BookAsync(Ada);
        var page = Page("/schedule?view=week&day=2018-03-16");
        var scheduler = page.FindComponent<RadzenScheduler<CalendarBlock>>();
        var row = page.FindComponent<ScheduleCalendar>().Instance.View.Rows.Single();

        await page.InvokeAsync(() => scheduler.Instance.AppointmentMove.InvokeAsync(new SchedulerAppointmentMoveEventArgs
        {
            Appointment = new AppointmentData { Data = new CalendarBlock(row.Start, row.End, [row]), Start = row.Start, End = row.End }, TimeSpan = TimeSpan.FromHours(25),
        }));

        Assert.EndsWith($"/visits/{visit}?to=2018-03-17T10:00#move", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visits_at_the_same_hour_are_one_in_the_week_which_names_all_and_opens_the_day()
    {
        await BookAsync(Ada);
        await BookAsync(null);

        var page = Page("/schedule?view=week&day=2018-03-16");

        var both = page.Find(".schedule-calendar .rz-event");
        Assert.Equal("09:00 · 2 visits", both.QuerySelector("strong")!.TextContent);
        Assert.StartsWith("09:00 · 2 visits, until 09:45: 09:00 to 09:45, Lincoln Elementary School, Ada", both.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.EndsWith("unassigned", both.GetAttribute("aria-label"), StringComparison.Ordinal);
        both.Click();
        Assert.EndsWith("/schedule?view=day&day=2018-03-16", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_visits_at_one_hour_the_agenda_leads_to_the_move_of_each_that_is_mine_to_move()
    {
        var (hers, nobodys) = (await BookAsync(Ada), await BookAsync(null));

        var page = Page("/schedule?view=agenda&day=2018-03-16");

        Assert.Equal([$"/visits/{hers}?to=2018-03-16T09:00#move"], page.FindAll(".agenda .move").Select(link => link.GetAttribute("href")));
        Assert.Equal("Move Lincoln Elementary School, 09:00 to 09:45, Fri, Mar 16, 2018", page.Find(".agenda .move").TextContent);
        Assert.Single(page.FindAll($".agenda a[href='/visits/{nobodys}']"));
    }

    [Theory]
    [InlineData("month", 35), InlineData("week", 7)]
    public async Task A_phone_counts_the_visits_of_each_day_and_opens_it(string view, int days)
    {
        await BookAsync(Ada);
        await BookAsync(null);

        var shown = Page($"/schedule?view={view}&day=2018-03-16&kind=presentation").FindAll(".days a");

        Assert.Equal(days, shown.Count);
        var full = shown.Single(day => day.TextContent.Contains("2 visits", StringComparison.Ordinal));
        Assert.Equal("/schedule?view=day&day=2018-03-16&kind=presentation", full.GetAttribute("href"));
        Assert.Equal("Friday, March 16 2 visits", string.Join(' ', full.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void From_one_view_to_another_the_filters_stay() =>
        Assert.Equal(
            ["/schedule?day=2018-03-16&county=16001", "/schedule?view=week&day=2018-03-16&county=16001", "/schedule?view=day&day=2018-03-16&county=16001", "/schedule?view=agenda&day=2018-03-16&county=16001"],
            Page("/schedule?view=week&day=2018-03-16&county=16001").FindAll(".views a").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData("week"), InlineData("day"), InlineData("agenda")]
    public async Task One_caption_names_the_clock_of_all_times(string view)
    {
        await BookAsync(Ada);

        Assert.Contains("Times are in Mountain time, the clock of the venue.", Page($"/schedule?view={view}&day=2018-03-16").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_has_lies_in_the_tray()
    {
        var visit = await BookAsync(null);

        var page = Page("/schedule");

        Assert.Equal($"/visits/{visit}#assign", page.Find(".tray a").GetAttribute("href"));
    }

    [Fact]
    public void An_address_that_says_nothing_sensible_is_refused_in_words() =>
        Assert.Contains("“soon” is not a day", Page("/schedule?day=soon").Find("[role=alert]").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<SchedulePage> Page(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<SchedulePage>();
    }

    private async Task<int> BookAsync(int? presenter)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var place = (await db.Venues.SingleAsync()).Place;
        var visit = Visit.Book(Owner, Guid.NewGuid(), new BookingFacts(new VisitFacts(new DateOnly(2018, 3, 16), place) { VenueId = Venue, LeadPresenterId = presenter }),
            [new PlannedSession(new TimeOnly(9, 0), 45)], Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }
}
