using Microsoft.AspNetCore.Components;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Data;
using Presentations.Domain.Directory;
using Presentations.Domain.Scheduling;
using Presentations.Web.Features.Scheduling;

namespace Presentations.ComponentTests.Features.Scheduling;

public class ReassignVisitsPageTests : DeliveryContext
{
    public ReassignVisitsPageTests() => AddMail();

    [Fact]
    public async Task Who_was_suggested_and_is_taken_meanwhile_is_suggested_no_more_once_that_is_refused()
    {
        await CoordinateAsync();
        var uma = await HireAsync("Uma");
        await BookAsync(Ada);
        Get<NavigationManager>().NavigateTo(ReassignVisits.AddressOf(Ada, null));
        var page = Render<ReassignVisitsPage>();
        page.WaitForAssertion(() => Assert.Equal(["Uma", "Nobody yet: the tray"], Options(page)));
        await BookAsync(uma);

        page.FindAll("button").Single(button => button.TextContent == "Give on this visit").Click();

        page.WaitForAssertion(() => Assert.Contains("Uma is at", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Nobody yet: the tray"], Options(page));
    }

    private static IEnumerable<string> Options(IRenderedComponent<ReassignVisitsPage> page) => page.FindAll("td select option").Select(option => option.TextContent);

    private async Task<int> HireAsync(string name)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var member = new Member(name, $"{name}@example.org");
        member.Join(Role.Presenter, Owner);
        db.Members.Add(member);
        await db.SaveChangesAsync();
        return member.Id;
    }

    private async Task BookAsync(int presenter)
    {
        await using var db = Get<AppDbFactory>().OpenAsSystem();
        var place = new Place(Lincoln, "Boise", "ID", "16001", "83702", "America/Boise");
        var facts = new BookingFacts(new VisitFacts(new DateOnly(2018, 3, 16), place) { VenueId = Venue, LeadPresenterId = presenter });
        db.Visits.Add(Visit.Book(Owner, Guid.NewGuid(), facts, [new PlannedSession(new TimeOnly(9, 0), 45)], Clock));
        await db.SaveChangesAsync();
    }
}
