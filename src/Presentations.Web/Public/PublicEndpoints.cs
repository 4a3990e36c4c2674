using Microsoft.AspNetCore.Http.HttpResults;
using Presentations.Web.Shell;

namespace Presentations.Web.Public;

/// <summary>Every address that answers without sign-in, apart from assets, /healthz and the pages of Account.</summary>
public static class PublicEndpoints
{
    public static void MapPublicPages(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous().RequireRateLimiting(Limits.Public);

        pages.MapRead("/", () => new RazorComponentResult<HomePage>());

        pages.MapRead("/totals", PublicTotals.PageAsync).CacheOutput(PublicTotals.Cache);
        pages.MapRead("/totals.csv", PublicTotals.CsvAsync).CacheOutput(PublicTotals.Cache);
        pages.MapRead("/totals/{state:alpha:length(2)}", PublicTotals.PageAsync).CacheOutput(PublicTotals.Cache);
        pages.MapRead("/totals/{state:alpha:length(2)}.csv", PublicTotals.CsvAsync).CacheOutput(PublicTotals.Cache);
        pages.MapRead("/task-forces", TaskForcePages.ListAsync).CacheOutput(TaskForcePages.Cache);
        pages.MapRead("/states/{state:alpha:length(2)}", TaskForcePages.StateAsync).CacheOutput(TaskForcePages.Cache);

        // Problem pages answer every method: they are re-executed for the request that failed.
        pages.Map("/error", () => Problem(StatusCodes.Status500InternalServerError));
        pages.Map("/problem/{status:int:range(400,599)}", (int status) => Problem(status));
        pages.MapFallback("{*path}", () => TypedResults.NotFound());
    }

    /// <summary>A probe or a link preview asks with HEAD what a browser asks with GET.</summary>
    private static RouteHandlerBuilder MapRead(this RouteGroupBuilder pages, string pattern, Delegate handler) =>
        pages.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);

    private static RazorComponentResult<ProblemPage> Problem(int status) => new(new { Status = status }) { StatusCode = status };
}
