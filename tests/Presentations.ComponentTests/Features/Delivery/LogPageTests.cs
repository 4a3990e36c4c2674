using Presentations.Web.Features.Delivery;

namespace Presentations.ComponentTests.Features.Delivery;

public class LogPageTests : DeliveryContext
{
    [Fact]
    public async Task What_is_not_finished_is_named_briefly_and_can_be_discarded_here()
    {
        foreach (var name in new[] { new string('x', 4_001), "Hall" })
        {
            var entry = Guid.NewGuid();
            await Get<KeepDraft>().SaveAsync(LogVisit.DraftOf(entry), new VisitForm { EntryId = entry, Place = new() { KnownAs = PlaceKnownAs.NewVenue, Name = name } });
        }
        var page = Render<LogPage>();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".callout.draft").Count));
        Assert.All(page.FindAll(".callout.draft"), draft => Assert.True(draft.TextContent.Length < 400, draft.TextContent));

        page.FindAll("button").Single(button => button.TextContent == "Discard it: Hall").Click();
        page.FindAll("dialog button").Single(button => button.TextContent == "Discard").Click();

        page.WaitForAssertion(() => Assert.StartsWith("Not finished: xxx", Assert.Single(page.FindAll(".callout.draft")).TextContent.Trim(), StringComparison.Ordinal));
        Assert.Single(await Get<KeepDraft>().ListAsync<VisitForm>(LogVisit.DraftsBegin));
    }
}
