using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;
using Presentations.Web.Mail;
using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Features.Scheduling;

/// <summary>The clock says 14 March 2018; the visit is on Friday, 16 March, at nine.</summary>
public class VisitAheadTests : DeliveryContext
{
    public VisitAheadTests() =>
        Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>().AddSingleton(new MailOptions()).AddSingleton(new Server()).AddMail();

    [Fact]
    public async Task Who_moves_what_somebody_else_has_moved_sees_both_and_saves_then()
    {
        var (visit, page) = await OpenAsync();
        page.Find("#move input[type=date]").Change("2018-03-20");
        page.Find("#move-because").Input("The hall is taken.");
        await MoveToMondayAsync(visit);

        Refused(page, "#move");
        Assert.Contains("Mon, Mar 19, 2018", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains("Somebody else changed this", page.Find("#move [role=alert]").TextContent, StringComparison.Ordinal);
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.Contains("Saved meanwhile: Mon, Mar 19, 2018, 10:00; Ada", page.Find("#move .warning").TextContent, StringComparison.Ordinal);
        Assert.Equal(("2018-03-20", "The hall is taken."), (page.Find("#move input[type=date]").GetAttribute("value"), page.Find("#move-because").GetAttribute("value")));

        page.Find("#move form").Submit();
        page.WaitForAssertion(() => Assert.StartsWith("Moved.", page.Find("[role=status].good").TextContent, StringComparison.Ordinal));
        Assert.Equal(new DateOnly(2018, 3, 20), (await VisitAsync(visit)).Date);
    }

    [Fact]
    public async Task Who_cancels_what_somebody_else_has_moved_sees_it_and_cancels_then()
    {
        var (visit, page) = await OpenAsync();
        page.Find("#cancel-because").Input("The school is closed.");
        await MoveToMondayAsync(visit);

        Refused(page, "#cancel");
        Assert.Contains("Mon, Mar 19, 2018", page.Find("#cancel .warning").TextContent, StringComparison.Ordinal);
        page.Find("#cancel form").Submit();

        page.WaitForAssertion(() => Assert.StartsWith("Cancelled.", page.Find("[role=status].good").TextContent, StringComparison.Ordinal));
        Assert.False((await VisitAsync(visit)).IsAhead);
    }

    [Fact]
    public async Task A_reason_that_tells_nobody_why_is_refused_where_it_was_typed()
    {
        var (_, page) = await OpenAsync();
        page.Find("#cancel-because").Input("x");

        page.Find("#cancel form").Submit();

        page.WaitForAssertion(() => Assert.StartsWith("“x” tells nobody why.", page.Find("#cancel-because-error").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal("Some fields need a look; each says what it needs.", page.Find("#cancel [role=alert]").TextContent.Trim());
        Assert.Equal("cancel-because-error", page.Find("#cancel-because").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Who_moves_what_somebody_else_has_cancelled_is_told_that_nothing_was_saved()
    {
        var (visit, page) = await OpenAsync();
        page.Find("#move input[type=date]").Change("2018-03-20");
        page.Find("#move-because").Input("The hall is taken.");
        await Get<CancelVisit>().SubmitAsync(visit, new() { Version = 1, Because = "The school is closed." });

        page.Find("#move form").Submit();

        page.WaitForAssertion(() => Assert.Contains("nothing of yours was saved", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("The school is closed.", page.Markup, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2018, 3, 16), (await VisitAsync(visit)).Date);
    }

    [Fact]
    public async Task The_only_later_visit_of_a_series_is_not_counted_in_the_plural()
    {
        var series = Guid.NewGuid();
        await BookAsync(new DateOnly(2018, 3, 23), series);
        var (_, page) = await OpenAsync(series);

        Assert.Contains("This and the later visit of the series", page.Find("#move").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_names_a_child_is_warned_about_while_it_is_typed()
    {
        var (_, page) = await OpenAsync();

        page.Find("#move-because").Input("Emily Smith, age 12, is ill.");
        page.Find("#cancel-because").Input("Emily Smith, age 12, is ill.");

        Assert.All(["#move", "#cancel"], form => Assert.Contains("Emily Smith, age 12", page.Find($"{form} [role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_offered_to_be_told_from_the_end_of_the_first_session_on()
    {
        var visit = await BookAsync(new DateOnly(2018, 3, 16), null);
        Clock.Advance(new DateTimeOffset(2018, 3, 16, 15, 5, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        var during = Show(visit);
        Assert.Empty(during.FindAll("a.primary"));
        Assert.Contains("can be told from 09:45 on", during.Find("p.callout").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/visits/{visit}/deliver", during.Find("p.callout a").GetAttribute("href"));

        Clock.Advance(TimeSpan.FromMinutes(40));
        var over = Show(visit);
        Assert.Equal(("Delivered", $"/visits/{visit}/deliver"), (over.Find("a.primary").TextContent, over.Find("a.primary").GetAttribute("href")));
    }

    [Fact]
    public async Task Its_history_says_in_the_words_of_the_pages_what_became_of_it()
    {
        var visit = await BookAsync(new DateOnly(2018, 3, 16), null);
        await Get<CancelVisit>().SubmitAsync(visit, new() { Version = 1, By = Side.School, Because = "The school is closed." });

        var page = Render<VisitAhead>(parameters => parameters.Add(one => one.VisitId, visit));
        page.WaitForElement(".history");

        Assert.Superset(new HashSet<string> { "Stage: Planned → Cancelled by school", "Status: Planned → Not held" }, page.FindAll(".history li li").Select(line => line.TextContent).ToHashSet());
        Assert.DoesNotContain("NotHeld", page.Markup, StringComparison.Ordinal);
    }

    /// <summary>Sends a form and waits until it can be sent again.</summary>
    private static void Refused(IRenderedComponent<VisitAhead> page, string form)
    {
        page.Find($"{form} form").Submit();
        page.WaitForElement($"{form} [role=alert]");
        page.WaitForElement($"{form} button[type=submit]:not([disabled])");
    }

    private Task MoveToMondayAsync(int visit) =>
        Get<MoveVisit>().SubmitAsync(visit, new() { Version = 1, Date = new DateOnly(2018, 3, 19), Start = new TimeOnly(10, 0), Because = "The school asked." });

    private async Task<Visit> VisitAsync(int id)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        return await db.Visits.SingleAsync(visit => visit.Id == id);
    }

    private async Task<(int Visit, IRenderedComponent<VisitAhead> Page)> OpenAsync(Guid? series = null)
    {
        var visit = await BookAsync(new DateOnly(2018, 3, 16), series);
        return (visit, Show(visit));
    }

    private IRenderedComponent<VisitAhead> Show(int visit)
    {
        var page = Render<VisitAhead>(parameters => parameters.Add(one => one.VisitId, visit));
        page.WaitForElement("#move form");
        return page;
    }

    private async Task<int> BookAsync(DateOnly day, Guid? series)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var place = (await db.Venues.SingleAsync()).Place;
        var visit = Visit.Book(Owner, Guid.NewGuid(), new BookingFacts(new VisitFacts(day, place) { VenueId = Venue, LeadPresenterId = Ada }) { SeriesId = series },
            [new PlannedSession(new TimeOnly(9, 0), 45)], Clock);
        db.Visits.Add(visit);
        await db.SaveChangesAsync();
        return visit.Id;
    }
}
