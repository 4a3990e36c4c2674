using Presentations.ComponentTests.Features.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class SuggestedTimesTests : DeliveryContext
{
    public SuggestedTimesTests() => AddMail();

    [Fact]
    public async Task Where_all_times_are_offered_it_is_said_why_no_more_can_be_and_nothing_is_there_to_choose()
    {
        var request = await AskedAsync();
        var open = new ShowRequest.Offered("Ada", new DateOnly(2018, 4, 3), new TimeOnly(9, 0), 45, DateTime.MaxValue, Domain.Requests.OfferStatus.Open, IsOpen: true);

        var part = Draw(request with { Offers = [open, open, open] });

        Assert.Contains("3 times are offered, and a school chooses among no more.", part.Find(".callout").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Choose up to 0", part.Markup, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("[type=checkbox]"));
        Assert.Single(Draw(request).FindAll("[type=checkbox]"));
    }

    [Fact]
    public async Task A_freed_slot_that_somebody_else_took_goes_from_the_list_once_it_is_refused()
    {
        var request = await AskedAsync();
        var fit = new ListFreedSlots.Fit(request.Id, request.Version + 7, "Lincoln", "Boise", new OfferTimes.Time(Ada, new DateOnly(2018, 4, 3), new TimeOnly(9, 0)));
        var row = new ListFreedSlots.Row(1, new DateOnly(2018, 4, 3), new TimeOnly(9, 0), new TimeOnly(9, 45), "America/Boise", "Lincoln", "Ada", MayOffer: true, [fit]);
        var part = Render<FreedSlots>(slots => slots.Add(p => p.Rows, [row]));

        part.Find("button").Click();

        part.WaitForAssertion(() => Assert.NotEmpty(part.Find("[role=alert]").TextContent));
        Assert.Empty(part.FindAll("section"));
    }

    [Fact]
    public async Task A_request_that_fits_two_freed_visits_is_said_to_be_offered_at_the_one_whose_time_it_was()
    {
        var request = await AskedAsync();
        ListFreedSlots.Row Freed(int visit, int hour) => new(visit, new DateOnly(2018, 4, 3), new TimeOnly(hour, 0), new TimeOnly(hour, 45), "America/Boise", "Lincoln", "Ada", MayOffer: true,
            [new(request.Id, request.Version, "Lincoln", "Boise", new OfferTimes.Time(Ada, new DateOnly(2018, 4, 3), new TimeOnly(hour, 0)))]);
        var part = Render<FreedSlots>(slots => slots.Add(p => p.Rows, [Freed(1, 9), Freed(2, 13)]));

        part.FindAll("button")[1].Click();

        part.WaitForAssertion(() => Assert.Equal(["Another time is offered.", "Offered: the school is told and chooses."], part.FindAll("li li span").Select(said => said.TextContent)));
        Assert.Empty(part.FindAll("button"));
        Assert.Equal(new TimeOnly(13, 0), Assert.Single((await Get<ShowRequest>().FindAsync(request.Id))!.Offers).Start);
    }

    private async Task<ShowRequest.View> AskedAsync()
    {
        await CoordinateAsync();
        var form = new EnterForm { Name = "Robin Vale", Email = "robin@lincoln.example.org", StaffStays = true };
        form.Place.VenueId = Venue;
        form.Audiences.Add("3-5");
        form.Windows[0].FirstDay = new DateOnly(2018, 4, 3);
        return (await Get<ShowRequest>().FindAsync((await Get<EnterRequest>().SubmitAsync(form)).RequestId))!;
    }

    private IRenderedComponent<SuggestedTimes> Draw(ShowRequest.View request) => Render<SuggestedTimes>(part => part
        .Add(p => p.Request, request)
        .Add(p => p.View, new(1, [new Suggestion(Ada, "Ada", new Slot(new DateOnly(2018, 4, 3), new TimeOnly(9, 0), 45, "America/Boise"), 100, [])], null, [])));
}
