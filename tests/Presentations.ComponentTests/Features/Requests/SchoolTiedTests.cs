using Microsoft.EntityFrameworkCore;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Requests;
using Presentations.Web.Features.Delivery;
using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class SchoolTiedTests : DeliveryContext
{
    private const string Untie = "Is it another school? Untie it from the directory";

    public SchoolTiedTests() => AddMail();

    [Fact]
    public async Task A_coordinator_sees_how_the_school_was_typed_and_unties_it()
    {
        await CoordinateAsync();
        var page = await PageAsync(await TiedAsync());
        Assert.Equal("The school was typed: Lincoln Elem Boise, Boise, ID", Card(page).QuerySelector("p")!.TextContent);

        page.FindAll("button").Single(button => button.TextContent == $"Untie it from {Lincoln}").Click();

        page.WaitForAssertion(() => Assert.Equal("Untied. The school stands as it was typed: Lincoln Elem Boise.", page.Find("p.callout.good[role=status]").TextContent));
        Assert.Contains("Lincoln Elem Boise (not in the directory)", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Untied from the directory: the school stands as it was typed", page.Find(".timeline").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("summary"), summary => summary.TextContent == Untie);
        Assert.Contains(page.FindAll("summary"), summary => summary.TextContent == "Find this school in the directory");
    }

    [Fact]
    public async Task With_a_booked_visit_there_it_says_what_to_do_first_and_has_no_button()
    {
        await CoordinateAsync();
        var id = await TiedAsync();
        await using (var db = Get<AppDbFactory>().OpenAsSystem()) await db.Requests.Where(request => request.Id == id).ExecuteUpdateAsync(set => set.SetProperty(request => request.Status, RequestStatus.Booked));

        var card = Card(await PageAsync(id));

        Assert.StartsWith($"Its visit is booked at {Lincoln}.", card.QuerySelector(".callout")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("button"));
    }

    [Fact]
    public async Task A_presenter_and_whoever_looks_at_a_request_that_named_its_school_are_not_asked()
    {
        await CoordinateAsync();
        var named = (await Get<EnterRequest>().SubmitAsync(Form(form => (form.Place.KnownAs, form.Place.VenueId) = (PlaceKnownAs.Venue, Venue)))).RequestId;
        Assert.DoesNotContain((await PageAsync(named)).FindAll("summary"), summary => summary.TextContent == Untie);
        var tied = await TiedAsync();
        await using (var db = Get<AppDbFactory>().OpenAsSystem()) await db.Memberships.Where(held => held.Role == Role.Coordinator).ExecuteDeleteAsync();

        Assert.DoesNotContain((await PageAsync(tied)).FindAll("summary"), summary => summary.TextContent == Untie);
    }

    private static AngleSharp.Dom.IElement Card(IRenderedComponent<RequestPage> page) => page.FindAll("details").Single(details => details.QuerySelector("summary")!.TextContent == Untie);

    private async Task<int> TiedAsync()
    {
        var form = Form(form => (form.Place.KnownAs, form.Place.Name, form.Place.City, form.Place.StateCode, form.IsNotListed) = (PlaceKnownAs.NewVenue, "Lincoln Elem Boise", "Boise", "ID", true));
        var id = (await Get<EnterRequest>().SubmitAsync(form)).RequestId;
        await Get<TieSchool>().SubmitAsync(id, (await Get<ShowRequest>().FindAsync(id))!.Version, Venue);
        return id;
    }

    private static EnterForm Form(Action<EnterForm> place)
    {
        var form = new EnterForm { Name = "Robin Vale", Email = "robin@lincoln.example.org", StaffStays = true };
        form.Audiences.Add("3-5");
        form.Windows[0].FirstDay = new DateOnly(2018, 4, 3);
        place(form);
        return form;
    }

    private async Task<IRenderedComponent<RequestPage>> PageAsync(int id)
    {
        var page = Render<RequestPage>(part => part.Add(p => p.RequestId, id));
        page.WaitForElement("#contact");
        return page;
    }
}
