using AngleSharp.Dom;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Scheduling;

namespace Presentations.ComponentTests.Features.Scheduling;

public class ClosuresPageTests : DeliveryContext
{
    [Fact]
    public async Task A_closure_is_removed_once_that_is_said_twice_and_the_page_tells_it()
    {
        await CoordinateAsync();
        await Get<KeepClosures>().AddAsync(new() { OwnerId = Owner, Name = "Exams", FirstDay = new(2018, 4, 2) });
        var page = Render<ClosuresPage>();
        page.WaitForElement("tbody");

        Button(page, "Remove Exams").Click();
        Button(page, "Keep it").Click();
        Assert.NotEmpty(page.FindAll("tbody tr"));
        Button(page, "Remove Exams").Click();
        Button(page, "Remove it").Click();

        page.WaitForAssertion(() => Assert.Equal("Removed: Exams.", page.Find("[role=status].good").TextContent));
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.Empty(page.FindAll("tbody tr"));
        Assert.Empty(await Get<KeepClosures>().ListAsync());
    }

    private static IElement Button(IRenderedComponent<ClosuresPage> page, string label) => page.FindAll("button").Single(button => button.TextContent.Trim() == label);
}
