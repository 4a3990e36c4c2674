using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class CorrectVisitPageTests : DeliveryContext
{
    private int visit;

    [Fact]
    public async Task Two_corrections_of_the_same_visit_are_shown_side_by_side_and_I_choose()
    {
        var page = await OpenAsync();
        page.Find("#session-1-count-3-5").Input("29");
        page.Find("#because").Input("Recount.");
        await SomebodyElseSavesAsync("30");

        Button(page, "Save the correction").Click();

        page.WaitForElement("tbody");
        Assert.Contains("Ada changed this visit on Wed, Mar 14, 2018, 14:02 (Mountain time), while you were editing.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["45 minutes, Audience 3-5 29", "45 minutes, Audience 3-5 30"], page.FindAll("tbody label").Select(choice => choice.TextContent.Trim()));
        Assert.Contains("both changed it", page.Find("tbody th").TextContent, StringComparison.Ordinal);

        Button(page, "Save the correction").Click();

        page.WaitForAssertion(() => Assert.EndsWith($"/visits/{visit}?logged=corrected", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(29, (await Get<ShowVisit>().FindAsync(visit))!.Talks[0].Contacts);
    }

    [Fact]
    public async Task Choosing_what_is_saved_keeps_it()
    {
        var page = await OpenAsync();
        page.Find("#session-1-count-3-5").Input("29");
        page.Find("#notes").Input("Bring a cable.");
        page.Find("#because").Input("Recount.");
        await SomebodyElseSavesAsync("30");
        Button(page, "Save the correction").Click();
        page.WaitForElement("tbody");

        page.FindAll("tr").Single(row => row.TextContent.Contains("Session 1", StringComparison.Ordinal)).QuerySelectorAll("input")[1].Change(true);
        Button(page, "Save the correction").Click();

        page.WaitForAssertion(() => Assert.EndsWith($"/visits/{visit}?logged=corrected", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var saved = (await Get<ShowVisit>().FindAsync(visit))!;
        Assert.Equal((30, "Bring a cable."), (saved.Talks[0].Contacts, saved.Notes));
    }

    [Fact]
    public async Task A_correction_without_a_reason_is_refused_and_kept()
    {
        var page = await OpenAsync();
        page.Find("#notes").Input("Bring a cable.");

        Button(page, "Save the correction").Click();

        page.WaitForAssertion(() => Assert.Equal("Say why this is corrected: the reason is kept with the old figures.", page.Find("[role=alert]").TextContent));
        Assert.Equal("Bring a cable.", page.Find("#notes").GetAttribute("value"));
    }

    [Fact]
    public async Task A_correction_is_kept_as_a_draft_until_it_is_saved()
    {
        var page = await OpenAsync();
        page.Find("#notes").Input("Bring a cable.");
        await DisposeComponentsAsync();

        page = await OpenAsync();
        Assert.Contains("We kept what you typed", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Bring a cable.", page.Find("#notes").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_typed_of_one_visit_never_becomes_a_draft_of_the_next()
    {
        var page = await OpenAsync();
        var (first, next) = (visit, await LogAsync(new DateOnly(2018, 3, 13)));
        page.Find("#notes").Input("Bring a cable.");

        page.Render(parameters => parameters.Add(one => one.VisitId, next));
        page.WaitForAssertion(() => Assert.NotEqual("Bring a cable.", page.Find("#notes").GetAttribute("value")));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await DisposeComponentsAsync();

        Assert.Equal("Bring a cable.", (await Get<KeepDraft>().FindAsync<CorrectVisit.Typed>(CorrectVisit.DraftOf(first)))!.Content.Form.Notes);
        Assert.Null(await Get<KeepDraft>().FindAsync<CorrectVisit.Typed>(CorrectVisit.DraftOf(next)));
    }

    private async Task<IRenderedComponent<CorrectVisitPage>> OpenAsync()
    {
        if (visit == 0) visit = await LogAsync(new DateOnly(2018, 3, 14));
        var page = Render<CorrectVisitPage>(parameters => parameters.Add(one => one.VisitId, visit));
        page.WaitForElement("#because");
        return page;
    }

    private async Task<int> LogAsync(DateOnly day) => (await Get<LogVisit>().SubmitAsync(new VisitForm
    {
        EntryId = Guid.NewGuid(), OwnerId = Owner, LeadPresenterId = Ada, Date = day, Place = new() { VenueId = Venue }, Audiences = ["3-5"],
        Sessions = [new() { Minutes = "45", Counts = new() { ["3-5"] = "28" } }],
    })).VisitId;

    private async Task SomebodyElseSavesAsync(string count)
    {
        var form = (await Get<CorrectVisit>().FindAsync(visit))!.Form;
        (form.Sessions[0].Counts["3-5"], form.Because) = (count, "Roster.");
        await Get<CorrectVisit>().SubmitAsync(visit, form);
    }

    private static IElement Button(IRenderedComponent<CorrectVisitPage> page, string label) => page.FindAll("button").Single(button => button.TextContent == label);
}
