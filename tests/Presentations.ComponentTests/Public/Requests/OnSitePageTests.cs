using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Domain;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Public.Requests;

namespace Presentations.ComponentTests.Public.Requests;

public class OnSitePageTests : BunitContext
{
    public OnSitePageTests() => Services.AddSingleton<AntiforgeryStateProvider, NoToken>();

    [Theory]
    [InlineData("en", "Not while the roof is off.")]
    [InlineData("es", "No es posible ahora.")]
    public void A_refusal_of_the_whole_is_said_above_the_form_and_what_was_typed_stays(string language, string told)
    {
        var words = RequestWords.In(language);
        var view = new CorrectOnSite.View(new OnSiteForm { Name = "Robin Vale" }, [new("6-8", "Grades 6–8")], "robin@lincoln.example.org", language);

        var page = Render<OnSitePage>(draw => draw
            .AddCascadingValue(words).AddCascadingValue(new RequestScreen(words, "/request/secret/details"))
            .Add(p => p.View, view).Add(p => p.Form, new OnSiteForm { Name = "Kim Vale", Room = "Gym" }).Add(p => p.Back, "/request/secret")
            .Add(p => p.Refused, new RuleViolation("Not while the roof is off.")));

        Assert.StartsWith(told, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Kim Vale", "Gym"], new[] { "Name", "Room" }.Select(name => page.Find($"[name={name}]").GetAttribute("value")));
    }
}
