using Presentations.Web.Features.Requests.School;
using Presentations.Web.Public.Requests;

namespace Presentations.ComponentTests.Public.Requests;

public class CertificatePageTests : BunitContext
{
    [Theory]
    [InlineData("en", false, "People in the room: 84")]
    [InlineData("en", true, "People in the room: about 84 (estimated)")]
    [InlineData("es", false, "Personas asistentes: 84")]
    [InlineData("es", true, "Personas asistentes: alrededor de 84 (estimación)")]
    public void An_estimate_is_called_one_in_either_language(string language, bool isAbout, string told)
    {
        var view = new ShowCertificate.View("Lincoln Elementary School", "Boise", "ID", new DateOnly(2018, 6, 18), 2, 84, [], "Idaho Task Force", language) { IsAbout = isAbout };

        var page = Render<CertificatePage>(one => one.AddCascadingValue(RequestWords.In(language)).Add(p => p.View, view).Add(p => p.Back, "/request/secret"));

        Assert.Contains(page.FindAll(".certificate p"), line => line.TextContent == told);
    }
}
