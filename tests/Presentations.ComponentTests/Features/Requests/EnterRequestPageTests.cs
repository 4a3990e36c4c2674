using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class EnterRequestPageTests : DeliveryContext
{
    public EnterRequestPageTests() => AddMail();

    [Fact]
    public async Task A_school_that_has_asked_already_is_shown_and_what_was_typed_can_be_saved_all_the_same()
    {
        var page = await SavedTwiceAsync();

        Assert.Contains("Jefferson Library has asked for a talk of these topics and months already (Robin Vale): Tue, Apr 3, 2018, waiting.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/desk/1", page.Find(".actions a").GetAttribute("href"));
        Assert.Equal("robin@jefferson.example.org", page.Find("#field-email").GetAttribute("value"));
        Press(page, "Enter it all the same");

        page.WaitForAssertion(() => Assert.EndsWith("/desk/2", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal([(RequestStatus.Waiting, null), (RequestStatus.Waiting, (int?)null)], await SavedAsync());
    }

    [Fact]
    public async Task A_call_about_what_the_school_has_asked_already_becomes_part_of_it()
    {
        var page = await SavedTwiceAsync();

        Press(page, "Save it as part of that request");

        page.WaitForAssertion(() => Assert.EndsWith("/desk/2", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal([(RequestStatus.Waiting, null), (RequestStatus.Joined, (int?)1)], await SavedAsync());
    }

    [Fact]
    public async Task Where_no_task_force_comes_the_page_says_whom_the_school_can_turn_to_and_keeps_what_was_typed()
    {
        await using (var db = Get<AppDbFactory>().OpenAsSystem())
        {
            db.Territories.Add(new Territory { CountyFips = "16001", StateCode = "ID", Coverage = Coverage.None });
            await db.SaveChangesAsync();
        }

        await CoordinateAsync();
        var page = FilledIn();
        page.Find("#place-zip").Input("83702");
        page.WaitForAssertion(() => Assert.Equal("16001", page.Find("#place-county").GetAttribute("value")));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("No Internet Crimes Against Children task force of our roster covers Idaho.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("www.icactaskforce.org", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Jefferson Library", page.Find("#place-name").GetAttribute("value"));
        Assert.Empty(await SavedAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_beside_each_field_and_what_was_typed_stays()
    {
        await CoordinateAsync();
        var page = FilledIn();
        page.Find("#field-name").Change("");
        page.Find("#field-email").Change("robin at home");
        page.Find("#first-1").Change("2018-03-01");
        page.Find("[id='expected-3-5']").Change("1000000000");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Some fields need a look; each says what it needs.", page.Find("[role=alert]").TextContent));
        Assert.Contains("too soon", page.Find("#first-1-error").TextContent, StringComparison.Ordinal);
        Assert.Contains("“1000000000” is not a number of people", page.Find("[id='expected-3-5-error']").TextContent, StringComparison.Ordinal);
        Assert.Equal("Who is on the phone?", page.Find("#field-name-error").TextContent);
        Assert.Contains("“robin at home” is not an e-mail address", page.Find("#field-email-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("1000000000", page.Find("[id='expected-3-5']").GetAttribute("value"));
        Assert.Empty(await SavedAsync());
    }

    [Fact]
    public async Task A_school_that_may_be_meant_is_asked_back_and_the_chosen_one_is_taken()
    {
        await CoordinateAsync();
        var page = FilledIn();
        page.Find("#place-name").Change("Lincoln Elem");
        page.Find("form").Submit();
        page.WaitForElement("[name=meant]");
        Assert.Contains("The directory has a school that may be meant.", page.Find("#place-error").TextContent, StringComparison.Ordinal);

        page.FindAll("[name=meant]")[0].Change(true);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/desk/1", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        Assert.Equal(Venue, (await db.Requests.SingleAsync()).VenueId);
    }

    /// <summary>The page, refused because the school has asked for the same before.</summary>
    private async Task<IRenderedComponent<EnterRequestPage>> SavedTwiceAsync()
    {
        await CoordinateAsync();
        var first = FilledIn();
        first.Find("form").Submit();
        first.WaitForAssertion(() => Assert.EndsWith("/desk/1", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var page = FilledIn();
        page.Find("form").Submit();
        page.WaitForElement("[role=alert]");
        return page;
    }

    private IRenderedComponent<EnterRequestPage> FilledIn()
    {
        var page = Render<EnterRequestPage>();
        page.WaitForElement("form");
        Press(page, "It is not in the directory");
        page.Find("#place-name").Change("Jefferson Library");
        page.Find("#place-city").Input("Boise");
        page.Find("#place-state").Change("ID");
        page.Find("#field-name").Change("Robin Vale");
        page.Find("#field-email").Change("robin@jefferson.example.org");
        foreach (var label in new[] { "Audience 3-5", "Topic gaming", " A member of the school’s staff stays in the room (needed for pupils)" })
        {
            page.FindAll("label").Single(one => one.TextContent == label).QuerySelector("input")!.Change(true);
        }
        page.Find("#first-1").Change("2018-04-03");
        return page;
    }

    private static void Press(IRenderedComponent<EnterRequestPage> page, string label) => page.FindAll("button").Single(button => button.TextContent == label).Click();

    private async Task<List<(RequestStatus, int?)>> SavedAsync()
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        return (await db.Requests.AsNoTracking().OrderBy(request => request.Id).ToListAsync()).ConvertAll(request => (request.Status, request.JoinedToId));
    }
}
