using AngleSharp.Dom;
using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class CountEntryTests : DeliveryContext
{
    [Fact]
    public async Task What_I_typed_stays_beside_what_somebody_else_saved_and_can_be_saved_then()
    {
        var id = await LogAsync();
        var before = (await Get<ShowVisit>().FindAsync(id))!;
        var entry = Render<CountEntry>(parameters => parameters.Add(one => one.VisitId, id).Add(one => one.Version, before.Version).Add(one => one.PresentationId, before.Talks[0].Id).Add(one => one.Label, "Session 1"));
        entry.WaitForElement("input");
        entry.Find($"#{CountField(before)}").Input("29");
        await SomebodyElseNotesAsync(id);

        Button(entry, "Save the count").Click();
        entry.WaitForAssertion(() => Assert.Contains("Saved now: no count yet.", entry.Markup, StringComparison.Ordinal));
        Assert.Contains("Somebody else changed this", entry.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("29", entry.Find($"#{CountField(before)}").GetAttribute("value"));

        Button(entry, "Save the count").Click();
        entry.WaitForAssertion(() => Assert.Equal(29, Get<ShowVisit>().FindAsync(id).GetAwaiter().GetResult()!.Talks[0].Contacts));
    }

    [Fact]
    public async Task A_submitted_month_asks_for_the_reason_before_anything_is_refused()
    {
        var id = await LogAsync();
        await SubmitMarchAsync();
        var visit = (await Get<ShowVisit>().FindAsync(id))!;
        var entry = Render<CountEntry>(parameters => parameters.Add(one => one.VisitId, id).Add(one => one.Version, visit.Version).Add(one => one.PresentationId, visit.Talks[0].Id).Add(one => one.Label, "Session 1"));

        entry.WaitForElement("textarea").Input("The school has sent its list.");
        entry.Find($"#{CountField(visit)}").Input("29");
        Button(entry, "Save the count").Click();

        entry.WaitForAssertion(() => Assert.Equal(29, Get<ShowVisit>().FindAsync(id).GetAwaiter().GetResult()!.Talks[0].Contacts));
        Assert.Empty(entry.FindAll("[role=alert]"));
    }

    private static string CountField(ShowVisit.View visit) => $"count-{visit.Talks[0].Id}-unspecified";

    private async Task<int> LogAsync() => (await Get<LogVisit>().SubmitAsync(new VisitForm
    {
        EntryId = Guid.NewGuid(), OwnerId = Owner, LeadPresenterId = Ada, Date = new(2018, 3, 14), Place = new() { VenueId = Venue }, Sessions = [new() { Minutes = "45" }],
    })).VisitId;

    private async Task SomebodyElseNotesAsync(int id)
    {
        var form = (await Get<CorrectVisit>().FindAsync(id))!.Form;
        (form.Notes, form.Because) = ("Bring a cable.", "Forgotten.");
        await Get<CorrectVisit>().SubmitAsync(id, form);
    }

    private static IElement Button(IRenderedComponent<CountEntry> entry, string label) => entry.FindAll("button").Single(button => button.TextContent == label);
}
