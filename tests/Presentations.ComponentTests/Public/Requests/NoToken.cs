using Microsoft.AspNetCore.Components.Forms;

namespace Presentations.ComponentTests.Public.Requests;

/// <summary>Forms of static pages carry a token of the host; a page that is drawn alone has none.</summary>
internal sealed class NoToken : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
