using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

/// <summary>Ada types how her visit of 16 March went; it is the same day, past noon, and somebody else is at the visit too.</summary>
public class DeliverVisitPageTests : DeliveryContext
{
    private int visit;

    public DeliverVisitPageTests() => AddMail();

    [Fact]
    public async Task Who_told_it_second_compares_both_as_a_correction()
    {
        var page = await TypeAsync("77");
        await AsBenAsync(async () =>
        {
            var other = (await Get<DeliverVisit>().FindAsync(visit))!.Saved!;
            other.Sessions[0].Counts["3-5"] = "30";
            await Get<DeliverVisit>().SubmitAsync(visit, other);
        });

        Save(page);

        page.WaitForAssertion(() => Assert.EndsWith($"/visits/{visit}/correct", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var correction = Render<CorrectVisitPage>(parameters => parameters.Add(one => one.VisitId, visit));
        Assert.Contains("Ben changed this visit on Fri, Mar 16, 2018, 14:02 (Mountain time), while you were editing.", correction.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        var counts = correction.FindAll("tr").Single(row => row.TextContent.Contains("Session 1", StringComparison.Ordinal)).QuerySelectorAll("label").Select(choice => choice.TextContent.Trim()).ToList();
        Assert.Equal(2, counts.Count);
        Assert.EndsWith("77", counts[0], StringComparison.Ordinal);
        Assert.EndsWith("30", counts[1], StringComparison.Ordinal);
        correction.Find("#because").Input("I counted at the door.");
        Save(correction, "Save the correction");
        correction.WaitForAssertion(() => Assert.EndsWith("logged=corrected", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(77, (await Get<ShowVisit>().FindAsync(visit))!.Talks[0].Contacts);
    }

    [Fact]
    public async Task What_became_a_correction_does_not_come_back_as_a_draft_of_the_visit()
    {
        var page = await TypeAsync("77");
        await AsBenAsync(async () => await Get<DeliverVisit>().SubmitAsync(visit, (await Get<DeliverVisit>().FindAsync(visit))!.Saved!));
        Save(page);
        page.WaitForAssertion(() => Assert.EndsWith($"/visits/{visit}/correct", Get<NavigationManager>().Uri, StringComparison.Ordinal));

        page.Find("#session-1-count-3-5").Input("78");
        await DisposeComponentsAsync();

        Assert.Equal([CorrectVisit.DraftOf(visit)], await DraftsAsync());
    }

    [Fact]
    public async Task What_became_an_entry_of_its_own_does_not_come_back_and_is_there_once_however_often_one_asks()
    {
        var page = await TypeAsync("77");
        await ChangeAsync(planned => planned.Cancel(Side.School, "Snow."));
        Save(page);
        page.WaitForElement(".callout.warning");
        page.Find("#session-1-count-3-5").Input("78");

        Save(page, "Log it as its own entry");
        page.WaitForAssertion(() => Assert.Contains($"{StartVisit.Path}?entry=", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var entry = Guid.ParseExact(Get<NavigationManager>().Uri[^32..], "N");
        page.Find("#session-1-count-3-5").Input("79");
        Save(page, "Log it as its own entry");
        await DisposeComponentsAsync();

        Assert.Equal([LogVisit.DraftOf(entry)], await DraftsAsync());
    }

    [Fact]
    public async Task A_plan_that_somebody_changed_is_shown_beside_what_was_typed()
    {
        var page = await TypeAsync("77");
        await ChangeAsync(planned => planned.Assign(null, []));

        Save(page);

        page.WaitForElement("tbody");
        Assert.Contains(page.FindAll("tbody th"), part => part.TextContent.Contains("Presenter", StringComparison.Ordinal));
        Assert.Contains("77", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Save(page);
        page.WaitForAssertion(() => Assert.EndsWith("logged=now", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(77, (await Get<ShowVisit>().FindAsync(visit))!.Talks[0].Contacts);
    }

    [Fact]
    public async Task A_visit_that_was_called_off_leaves_what_was_typed_and_says_what_became_of_it()
    {
        var page = await TypeAsync("77");
        await ChangeAsync(planned => planned.Cancel(Side.School, "Snow."));

        Save(page);

        page.WaitForAssertion(() => Assert.Contains("changed this visit on Fri, Mar 16, 2018, 14:02 (Mountain time), while you were typing. It is now cancelled by school. “Snow.”", Line(page.Find(".callout.warning")), StringComparison.Ordinal));
        Assert.Equal("77", page.Find("#session-1-count-3-5").GetAttribute("value"));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.Contains("Save the visit", StringComparison.Ordinal));
        Save(page, "Log it as its own entry");
        page.WaitForAssertion(() => Assert.Contains($"{StartVisit.Path}?entry=", Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visit_that_was_moved_ahead_keeps_what_was_typed_and_names_its_new_day()
    {
        var page = await TypeAsync("77");
        await ChangeAsync(planned => planned.Move(new DateOnly(2018, 3, 20), new TimeOnly(10, 0), "The school asked for it.", Clock));

        Save(page);

        page.WaitForAssertion(() => Assert.Contains("It is now on Tue, Mar 20, 2018, 10:00 to 10:45 (Mountain time).", page.Find(".callout.warning").TextContent, StringComparison.Ordinal));
        Assert.Equal("77", page.Find("#session-1-count-3-5").GetAttribute("value"));
    }

    [Fact]
    public async Task Who_comes_back_later_finds_what_was_typed_beside_what_changed_since()
    {
        await TypeAsync("77");
        await DisposeComponentsAsync();
        await ChangeAsync(planned => planned.Cancel(Side.School, "Snow."));

        var page = Render<DeliverVisitPage>(parameters => parameters.Add(one => one.VisitId, visit));

        Assert.Contains("It is now cancelled by school.", page.Find(".callout.warning").TextContent, StringComparison.Ordinal);
        Assert.Equal("77", page.Find("#session-1-count-3-5").GetAttribute("value"));
    }

    private async Task<IRenderedComponent<DeliverVisitPage>> TypeAsync(string people)
    {
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            var place = (await db.Venues.SingleAsync()).Place;
            var booked = Visit.Book(Owner, Guid.NewGuid(), new BookingFacts(new VisitFacts(new DateOnly(2018, 3, 16), place) { VenueId = Venue, LeadPresenterId = Ada }),
                [new PlannedSession(new TimeOnly(9, 0), 45) { Audience = "3-5", Expected = 28 }], Clock, Ada);
            db.Visits.Add(booked);
            await db.SaveChangesAsync();
            visit = booked.Id;
        }
        Clock.Advance(TimeSpan.FromDays(2));
        var page = Render<DeliverVisitPage>(parameters => parameters.Add(one => one.VisitId, visit));
        page.Find("#session-1-count-3-5").Input(people);
        return page;
    }

    private async Task<List<string>> DraftsAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        return await db.Drafts.Select(draft => draft.Form).ToListAsync();
    }

    private async Task ChangeAsync(Action<Visit> change)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        change(await db.Visits.Include(one => one.Presentations).Include(one => one.CoPresenters).SingleAsync(one => one.Id == visit));
        await db.SaveChangesAsync();
    }

    private static void Save<TPage>(IRenderedComponent<TPage> page, string label = "Save the visit") where TPage : IComponent =>
        page.FindAll("button").First(button => button.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)).Click();

    private static string Line(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
