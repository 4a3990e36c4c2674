using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Presentations.Data.Reference;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>
/// The form before anybody has typed: the same for everyone but for its token against forgery, its entry id and its stamp. It is rendered once for each
/// language and handed out with those, because rendering 75 inputs costs more than all else that opening it needs. What it says is as old as the vocabulary is
/// believed, which is seconds.
/// </summary>
public sealed class BlankForms(ReferenceData reference, FormStamp stamp, IAntiforgery antiforgery)
{
    private readonly ConcurrentDictionary<(string Language, PathString Base), Blank> rendered = new();

    public async Task<IResult> ShowAsync(HttpContext context, RequestChoices choices, CancellationToken ct)
    {
        var screen = RequestScreen.Of(context.Request, AskPages.Path);
        var (language, vocabulary) = ((screen.Words.Language, context.Request.PathBase), await reference.VocabularyAsync(ct));
        if (!rendered.TryGetValue(language, out var blank) || blank.Vocabulary != vocabulary)
        {
            rendered[language] = blank = new(vocabulary, await RenderAsync(context, screen, choices));
        }
        var token = antiforgery.GetAndStoreTokens(context).RequestToken!;
        return TypedResults.Bytes(blank.Page.Fill(token, $"{Guid.NewGuid()}", stamp.New()), "text/html; charset=utf-8");
    }

    private async Task<Stencil> RenderAsync(HttpContext context, RequestScreen screen, RequestChoices choices)
    {
        var form = new AskForm { EntryId = Guid.NewGuid(), HandedOut = stamp.New() };
        form.Complete();
        var answer = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await screen.Show<AskPage>(context, new { Form = form, Choices = choices }).ExecuteAsync(context);
        }
        finally
        {
            context.Response.Body = answer;
        }
        return new Stencil(Encoding.UTF8.GetString(page.ToArray()), antiforgery.GetAndStoreTokens(context).RequestToken!, $"{form.EntryId}", form.HandedOut);
    }

    private sealed record Blank(Vocabulary Vocabulary, Stencil Page);
}
