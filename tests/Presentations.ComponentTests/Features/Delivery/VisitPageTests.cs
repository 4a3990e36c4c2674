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
}
