using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Presentations.Web.Public.Requests;

/// <summary>The page that is being shown: its words and the address under which it can be opened again.</summary>
internal sealed record RequestScreen(RequestWords Words, string Path)
{
    /// <summary>In the language of the address; else in the one that is known of the requester, else in the browser's first.</summary>
    public static RequestScreen Of(HttpRequest request, string path, string? known = null) => new(RequestWords.In(Asked(request) ?? known ?? Preferred(request)), path);

    public RazorComponentResult<T> Show<T>(HttpContext context, object parameters, int status = StatusCodes.Status200OK) where T : IComponent
    {
        context.Features.Set(this);
        return new RazorComponentResult<T>(parameters) { StatusCode = status };
    }

    private static string? Asked(HttpRequest request) => request.Query["lang"].ToString() is RequestWords.English or RequestWords.Spanish ? request.Query["lang"].ToString() : null;

    private static string? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
        .FirstOrDefault(language => language is RequestWords.English or RequestWords.Spanish);
}
