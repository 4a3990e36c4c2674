using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Presentations.Data;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class LogVisitPageTests : DeliveryContext
{
    [Fact]
    public void A_new_form_has_an_address_of_its_own()
    {
        Get<NavigationManager>().NavigateTo("/log/new");
        Render<LogVisitPage>();

        Assert.Matches(@"/log/new\?entry=[0-9a-f]{32}$", Get<NavigationManager>().Uri);
    }

    [Fact]
    public async Task What_is_typed_is_kept_and_restored_with_a_notice()
    {
        var entry = Guid.NewGuid();
        var page = Open(entry);
        page.Find("#notes").Input("Bring a cable.");
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Draft kept 14:02", page.Markup, StringComparison.Ordinal));

        await DisposeComponentsAsync();
        page = Open(entry);

        Assert.Equal("Bring a cable.", page.Find("#notes").GetAttribute("value"));
        Assert.Contains("We kept what you typed (saved Wed, Mar 14, 2018, 14:02 (Mountain time)).", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_a_submitted_month_is_told_to_be_one_and_asks_for_the_reason()
    {
        await SubmitMarchAsync();
        var page = Open(Guid.NewGuid());
        Assert.Empty(page.FindAll("#because"));

        page.Find("#date").Input("2018-03-14");

        page.WaitForAssertion(() => Assert.Contains("is submitted", page.Find(".callout.warning").TextContent, StringComparison.Ordinal));
        Assert.Equal("/periods/ID/2018-03", page.Find(".callout.warning a").GetAttribute("href"));
        page.Find("#because").Input("Found in the old log.");
        page.Find("#date").Input("2018-05-02");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#because")));
    }

    [Fact]
    public async Task A_page_that_is_closed_at_once_loses_nothing()
    {
        var entry = Guid.NewGuid();
        Open(entry).Find("#notes").Input("Bring a cable.");

        await DisposeComponentsAsync();

        Assert.Equal("Bring a cable.", (await Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(entry)))!.Content.Notes);
    }

    [Fact]
    public async Task A_draft_is_discarded_after_one_question_and_gives_way_to_a_fresh_form()
    {
        var entry = Guid.NewGuid();
        await Get<KeepDraft>().SaveAsync(LogVisit.DraftOf(entry), new VisitForm { EntryId = entry, OwnerId = Owner, Notes = "Old." });
        var page = Open(entry);

        page.FindAll("button").Single(button => button.TextContent == "Discard it").Click();
        Assert.NotNull(await Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(entry)));
        page.FindAll("dialog button").Single(button => button.TextContent == "Discard").Click();

        page.WaitForAssertion(() => Assert.Equal("", page.Find("#notes").GetAttribute("value") ?? ""));
        Assert.DoesNotContain($"{entry:N}", Get<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Null(await Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(entry)));
    }

    [Fact]
    public async Task Whoever_says_to_keep_a_draft_after_all_has_lost_nothing()
    {
        var entry = Guid.NewGuid();
        await Get<KeepDraft>().SaveAsync(LogVisit.DraftOf(entry), new VisitForm { EntryId = entry, OwnerId = Owner, Notes = "Old." });
        var page = Open(entry);

        page.FindAll("button").Single(button => button.TextContent == "Discard it").Click();
        page.FindAll("dialog button").Single(button => button.TextContent == "Keep it").Click();

        Assert.Empty(page.FindAll("dialog"));
        Assert.Equal("Old.", page.Find("#notes").GetAttribute("value"));
        Assert.NotNull(await Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(entry)));
    }

    [Fact]
    public async Task A_refusal_says_why_and_keeps_what_was_typed()
    {
        var page = Open(await FilledAsync("2b"));

        Save(page);

        page.WaitForAssertion(() => Assert.Equal("“2b” is not a number of people; a whole number such as 28 is.", page.Find("[role=alert]").TextContent));
        Assert.Equal("2b", page.Find("#session-1-count-3-5").GetAttribute("value"));
        Assert.Empty(await VisitsAsync());
    }

    [Fact]
    public async Task A_refusal_leads_to_the_input_that_it_is_about()
    {
        var page = Open(await FilledAsync("2b"));

        Save(page);

        page.WaitForAssertion(() => Assert.Equal(["session-1-count-3-5", "refusal", "“2b” is not a number of people; a whole number such as 28 is."], JSInterop.Invocations["leadTo"].Single().Arguments.Cast<string>()));
    }

    [Fact]
    public async Task Saving_leads_to_the_visit_and_ends_the_draft()
    {
        var entry = await FilledAsync("28");
        var page = Open(entry);

        Save(page);

        var visit = 0;
        page.WaitForAssertion(() => visit = Assert.Single(VisitsAsync().GetAwaiter().GetResult()));
        page.WaitForAssertion(() => Assert.EndsWith($"/visits/{visit}?logged=now", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Null(await Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(entry)));
    }

    [Fact]
    public async Task A_form_that_was_saved_before_leads_to_its_visit()
    {
        var entry = await FilledAsync("28");
        var form = (await Get<KeepDraft>().FindAsync<VisitForm>(LogVisit.DraftOf(entry)))!.Content;
        var saved = await Get<LogVisit>().SubmitAsync(form);

        Get<NavigationManager>().NavigateTo($"/log/new?entry={entry:N}");
        Render<LogVisitPage>();

        Assert.EndsWith($"/visits/{saved.VisitId}?logged=before", Get<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_that_is_logged_already_is_shown_and_saved_only_when_it_is_another()
    {
        Save(Open(await FilledAsync("28")));
        await DisposeComponentsAsync();
        var logged = Assert.Single(await VisitsAsync());
        var page = Open(await FilledAsync("30"));

        Save(page);
        page.WaitForAssertion(() => Assert.Equal(($"/visits/{logged}", Lincoln), (page.Find("#refusal a").GetAttribute("href"), page.Find("#refusal a").TextContent)));
        Assert.Single(await VisitsAsync());

        page.FindAll("#refusal button").Single(button => button.TextContent == "It is another visit: save it").Click();
        page.WaitForAssertion(() => Assert.Equal(2, VisitsAsync().GetAwaiter().GetResult().Count));
    }

    [Fact]
    public async Task A_childs_name_in_the_notes_is_pointed_out_and_does_not_stop_anybody()
    {
        var page = Open(await FilledAsync("28"));
        page.Find("#notes").Input("Emma Jones, 9 years old, told us about a stranger.");
        Assert.Contains("Leave out anything that could identify a child.", page.Find(".callout.warning").TextContent, StringComparison.Ordinal);

        Save(page);

        page.WaitForAssertion(() => Assert.Single(VisitsAsync().GetAwaiter().GetResult()));
    }

    private IRenderedComponent<LogVisitPage> Open(Guid entry)
    {
        Get<NavigationManager>().NavigateTo($"/log/new?entry={entry:N}");
        var page = Render<LogVisitPage>();
        page.WaitForElement("#notes");
        return page;
    }

    private async Task<Guid> FilledAsync(string count)
    {
        var entry = Guid.NewGuid();
        await Get<KeepDraft>().SaveAsync(LogVisit.DraftOf(entry), new VisitForm
        {
            EntryId = entry, OwnerId = Owner, LeadPresenterId = Ada, Date = new(2018, 3, 14), Place = new() { VenueId = Venue, VenueText = Lincoln }, Audiences = ["3-5"],
            Sessions = [new() { Minutes = "45", Counts = new() { ["3-5"] = count } }],
        });
        return entry;
    }

    private static void Save(IRenderedComponent<LogVisitPage> page) => page.FindAll("button").Single(button => button.TextContent == "Save the visit").Click();

    private async Task<List<int>> VisitsAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        return await db.Visits.Select(visit => visit.Id).ToListAsync();
    }
}
