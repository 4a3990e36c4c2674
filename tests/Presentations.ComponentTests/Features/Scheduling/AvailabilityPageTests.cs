using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Scheduling;

namespace Presentations.ComponentTests.Features.Scheduling;

public class AvailabilityPageTests : DeliveryContext
{
    [Fact]
    public void What_is_wrong_stands_beside_each_field_after_one_press()
    {
        var page = Page(EditAvailability.Path);
        page.Find("fieldset.hours input").Change("");
        page.Find("#field-milesperhour").Change("2");
        page.Find("#field-mostvisitsaday").Change("");

        page.Find("form.form").Submit();

        page.WaitForAssertion(() => Assert.Equal("Some fields need a look; each says what it needs.", page.Find("[role=alert]").TextContent));
        Assert.Contains("Monday: hours need a beginning and an end", page.Find("#week-Monday-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#week-Tuesday-error").TextContent.Trim());
        Assert.Equal(2, page.FindAll(".field .validation-message").Count);
    }

    [Fact]
    public async Task An_administrator_has_no_hours_of_their_own_and_chooses_whose_to_see()
    {
        await BeAdministratorAsync();

        var nobody = Page(EditAvailability.Path);

        Assert.Contains("Choose a presenter above.", nobody.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Choose…", "Ada"], nobody.FindAll("select[name=presenter] option").Select(option => option.TextContent));
        Assert.Equal("Availability: Ada", Page($"{EditAvailability.Path}?presenter={Ada}").Find("h1").TextContent);
    }

    [Fact]
    public void A_presenter_has_nobody_to_choose_from() => Assert.Empty(Page(EditAvailability.Path).FindAll("form.filter-bar"));

    private IRenderedComponent<AvailabilityPage> Page(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<AvailabilityPage>();
    }
}
