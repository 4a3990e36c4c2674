using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Web.Features.Administration.People;
using Presentations.Web.Shell;

namespace Presentations.ComponentTests.Features.Administration.People;

public class LinkToCopyTests : BunitContext
{
    public LinkToCopyTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new SignInRules { LinkHours = 48 });
    }

    [Fact]
    public void A_link_says_how_long_it_is_good()
    {
        var text = Draw($"{Services.GetRequiredService<NavigationManager>().BaseUri}set-password/1/x");

        Assert.Contains("It is good for 48 hours.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("another address", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_another_address_than_the_page_warns_of_it() =>
        Assert.Contains("It begins with another address than this page", Draw("http://elsewhere.example/set-password/1/x"), StringComparison.Ordinal);

    private string Draw(string link) => Render<LinkToCopy>(box => box.Add(one => one.Link, link)).Markup;
}
