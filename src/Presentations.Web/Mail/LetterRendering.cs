using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Presentations.Web.Mail;

/// <summary>Turns a Razor component into the HTML of a mail.</summary>
public sealed class LetterRendering(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> HtmlAsync<TLetter>(Dictionary<string, object?> parameters) where TLetter : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TLetter>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
