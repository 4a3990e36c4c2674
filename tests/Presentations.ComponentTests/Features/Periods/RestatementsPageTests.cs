using Microsoft.AspNetCore.Components;
using Presentations.ComponentTests.Features.Delivery;
using Presentations.Web.Features.Periods;

namespace Presentations.ComponentTests.Features.Periods;

public class RestatementsPageTests : DeliveryContext
{
    public RestatementsPageTests() => AddMail();

    [Fact]
    public void An_address_that_names_no_standing_is_refused_with_a_sentence()
    {
        Get<NavigationManager>().NavigateTo("/periods/restatements?status=bogus");

        var page = Render<RestatementsPage>();

        Assert.Contains("“bogus” is not where a restatement can stand", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing waits for approval", page.Markup, StringComparison.Ordinal);
    }
}
