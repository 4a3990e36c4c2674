using Microsoft.AspNetCore.Components;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class VisitPageTests : DeliveryContext
{
    [Fact]
    public async Task Whoever_came_from_a_checklist_is_led_back_to_it()
    {
        var id = (await Get<LogVisit>().SubmitAsync(new VisitForm
        {
            EntryId = Guid.NewGuid(), OwnerId = Owner, LeadPresenterId = Ada, Date = new(2018, 3, 14), Place = new() { VenueId = Venue }, Sessions = [new() { Minutes = "45" }],
        })).VisitId;

        Assert.Equal("/presentations", BackOf(id, $"/visits/{id}"));
        Assert.Equal("/periods/ID/2018-03", BackOf(id, $"/visits/{id}?checklist=ID"));
    }

    private string? BackOf(int id, string address)
    {
        Get<NavigationManager>().NavigateTo(address);
        return Render<VisitPage>(parameters => parameters.Add(one => one.VisitId, id)).WaitForElement("a").GetAttribute("href");
    }

    [Fact]
    public async Task What_was_saved_gives_way_to_what_was_voided_and_restored()
    {
        var page = await OpenAsync("now");
        Assert.StartsWith("Saved: 1 session, 28 people.", News(page), StringComparison.Ordinal);

        Answer(page, "Void");
        page.WaitForAssertion(() => Assert.Equal("This session is void. Nothing of this visit is recorded now.", News(page)));

        Answer(page, "Restore");
        page.WaitForAssertion(() => Assert.Equal("This session is restored. What is recorded now: 1 session, 28 people.", News(page)));
    }

    [Fact]
    public async Task A_correction_is_confirmed() =>
        Assert.Equal("The correction is saved. What is recorded now: 1 session, 28 people.", News(await OpenAsync(CorrectVisit.Corrected)));

    private async Task<IRenderedComponent<VisitPage>> OpenAsync(string logged)
    {
        var saved = await Get<LogVisit>().SubmitAsync(new VisitForm
        {
            EntryId = Guid.NewGuid(), OwnerId = Owner, LeadPresenterId = Ada, Date = new(2018, 3, 14), Place = new() { VenueId = Venue }, Audiences = ["3-5"],
            Sessions = [new() { Minutes = "45", Counts = new() { ["3-5"] = "28" } }],
        });
        Get<NavigationManager>().NavigateTo($"/visits/{saved.VisitId}?logged={logged}");
        var page = Render<VisitPage>(parameters => parameters.Add(one => one.VisitId, saved.VisitId));
        page.WaitForElement("[data-news]");
        return page;
    }

    private static string News(IRenderedComponent<VisitPage> page) => page.Find("[data-news]").TextContent.Trim();

    private static void Answer(IRenderedComponent<VisitPage> page, string verb)
    {
        page.FindAll("button").Single(button => button.TextContent == $"{verb} this session").Click();
        page.Find("dialog textarea").Input("It was a mistake.");
        page.FindAll("dialog button").Single(button => button.TextContent == verb).Click();
    }
}
