using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Presentations.Web.Public.Requests;
using Presentations.Web.Shell;

namespace Presentations.Web.Public;

/// <summary>Every address that answers without sign-in, apart from assets, /healthz and the pages of Account.</summary>
public static class PublicEndpoints
{
    /// <summary>Bytes; far more than a form of ours holds.</summary>
    private const long LongestForm = 128 * 1024;

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

        pages.MapRequests();

        // Problem pages answer every method: they are re-executed for the request that failed.
        pages.Map("/error", () => Problem(StatusCodes.Status500InternalServerError));
        pages.Map("/problem/{status:int}", (int status) => Problem(status));
        pages.MapFallback(() => TypedResults.NotFound());
    }

    /// <summary>What schools do without an account; what they send is limited more narrowly than what they read.</summary>
    private static void MapRequests(this RouteGroupBuilder pages)
    {
        pages.MapGet(AskPages.Path, AskPages.OpenAsync);
        pages.MapPost(AskPages.Path, AskPages.SendAsync).RequireRateLimiting(Limits.Ask).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        pages.MapGet(AskPages.Sent, AskPages.ShowSent);
        pages.MapGet("/request/schools", AskPages.SchoolsAsync).RequireRateLimiting(Limits.Schools);

        var own = pages.MapGroup("/request").KeptPrivate();
        own.MapGet("/confirm/{secret}", ConfirmPages.OpenAsync);
        own.MapPost("/confirm/{secret}", ConfirmPages.SendAsync);
        own.MapGet("/{token}", FollowPages.OpenAsync);
    }

    private static RazorComponentResult<ProblemPage> Problem(int status) => new(new { Status = status }) { StatusCode = status };
}
