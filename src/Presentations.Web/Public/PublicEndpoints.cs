using Microsoft.AspNetCore.Http.HttpResults;
using Presentations.Web.Shell;

namespace Presentations.Web.Public;

/// <summary>Every address that answers without sign-in, apart from assets, /healthz and the pages of Account.</summary>
public static class PublicEndpoints
{
    public static void MapPublicPages(this WebApplication app)
    {
        var pages = app.MapGroup("").AllowAnonymous().RequireRateLimiting(Limits.Public);

        pages.MapGet("/", () => new RazorComponentResult<HomePage>());

        pages.MapGet("/totals", PublicTotals.PageAsync).CacheOutput(PublicTotals.Cache);
        pages.MapGet("/totals.csv", PublicTotals.CsvAsync).CacheOutput(PublicTotals.Cache);
        pages.MapGet("/totals/{state:alpha:length(2)}", PublicTotals.PageAsync).CacheOutput(PublicTotals.Cache);
        pages.MapGet("/totals/{state:alpha:length(2)}.csv", PublicTotals.CsvAsync).CacheOutput(PublicTotals.Cache);
        pages.MapGet("/task-forces", TaskForcePages.ListAsync).CacheOutput(TaskForcePages.Cache);
        pages.MapGet("/states/{state:alpha:length(2)}", TaskForcePages.StateAsync).CacheOutput(TaskForcePages.Cache);
        pages.MapGet("/calendar/{token}.ics", CalendarFeeds.FileAsync);

        // Problem pages answer every method: they are re-executed for the request that failed.
        pages.Map("/error", () => Problem(StatusCodes.Status500InternalServerError));
        pages.Map("/problem/{status:int}", (int status) => Problem(status));
        pages.MapFallback(() => TypedResults.NotFound());
    }

    private static RazorComponentResult<ProblemPage> Problem(int status) => new(new { Status = status }) { StatusCode = status };
}
