using Presentations.ComponentTests.Features.Delivery;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Requests;

namespace Presentations.ComponentTests.Features.Requests;

public class RequestVolunteersTests : DeliveryContext
{
    public RequestVolunteersTests() => AddMail();

    [Fact]
    public async Task Beside_a_volunteer_stands_the_best_time_at_which_they_could_come()
    {
        var best = new Suggestion(Ada, "Ada", new Slot(new DateOnly(2018, 4, 3), new TimeOnly(9, 0), 45, "America/Boise"), 100, []);

        Assert.Equal("could come Tue, Apr 3, 2018, 09:00 to 09:45 (Mountain time)", await AnswerAsync(new(Ada, best, null)));
    }

    [Fact]
    public async Task Beside_a_volunteer_who_could_not_come_stands_why() =>
        Assert.Equal("is not free at a time that suits the school", await AnswerAsync(new(Ada, null, "is not free at a time that suits the school")));

    [Fact]
    public async Task Whoever_does_not_decide_reads_only_who_has_volunteered() => Assert.Empty(await AnswerAsync(null));

    /// <summary>What is said of Ada, who would take a request.</summary>
    private async Task<string> AnswerAsync(SuggestPresenters.Volunteer? suggested)
    {
        await CoordinateAsync();
        var form = new EnterForm { Name = "Robin Vale", Email = "robin@lincoln.example.org", StaffStays = true };
        form.Place.VenueId = Venue;
        form.Audiences.Add("3-5");
        form.Windows[0].FirstDay = new DateOnly(2018, 4, 3);
        var id = (await Get<EnterRequest>().SubmitAsync(form)).RequestId;
        await Get<VolunteerForRequest>().SubmitAsync(id);
        var request = (await Get<ShowRequest>().FindAsync(id))!;

        var volunteers = Render<RequestVolunteers>(part => part.Add(p => p.Request, request).Add(p => p.Suggested, suggested is null ? null : new(1, [], null, [suggested])));
        Assert.Equal("Ada", volunteers.Find("li strong").TextContent);
        return volunteers.Find("li span").TextContent;
    }
}
