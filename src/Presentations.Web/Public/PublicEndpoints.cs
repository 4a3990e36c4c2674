using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Presentations.Web.Demo;
using Presentations.Web.Features.Totals;
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

        pages.MapRead("/", () => new RazorComponentResult<HomePage>());

        pages.MapRead("/totals", PublicTotals.PageAsync).CacheOutput(PublicTotals.Cache);
        foreach (var format in ReportFormats.All)
        {
            pages.MapRead($"/totals.{format}", (HttpRequest request, ShowPublicTotals totals, DemoPresence demonstration, CancellationToken ct) => PublicTotals.FileAsync(format, request, totals, demonstration, ct)).CacheOutput(PublicTotals.Cache);
            pages.MapRead($"/totals/{{state:alpha:length(2)}}.{format}", (string state, HttpRequest request, ShowPublicTotals totals, DemoPresence demonstration, CancellationToken ct) =>
                PublicTotals.FileAsync(format, request, totals, demonstration, ct, state)).CacheOutput(PublicTotals.Cache);
        }
        pages.MapRead("/totals/{state:alpha:length(2)}", PublicTotals.PageAsync).CacheOutput(PublicTotals.Cache);
        pages.MapRead("/counting", () => new RazorComponentResult<CountingPage>());
        pages.MapRead("/task-forces", TaskForcePages.ListAsync).CacheOutput(TaskForcePages.Cache);
        pages.MapRead("/states/{state:alpha:length(2)}", TaskForcePages.StateAsync).CacheOutput(TaskForcePages.Cache);
        pages.MapRead("/calendar/{token}.ics", CalendarFeeds.FileAsync);

        pages.MapRequests();

        // Problem pages answer every method, and whoever asked too often too: they are re-executed for the request that failed.
        pages.Map("/error", () => Problem(StatusCodes.Status500InternalServerError)).DisableRateLimiting();
        pages.Map("/problem/{status:int:range(400,599)}", (HttpContext context, int status) => Problem(context, status)).DisableRateLimiting();
        pages.MapFallback("{*path}", () => TypedResults.NotFound());
    }

    /// <summary>What schools do without an account; what they send is limited more narrowly than what they read.</summary>
    private static void MapRequests(this RouteGroupBuilder pages)
    {
        pages.MapRead(AskPages.Path, AskPages.OpenAsync);
        pages.MapPost(AskPages.Path, AskPages.SendAsync).RequireRateLimiting(Limits.Ask).WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        pages.MapGet(AskPages.Sent, AskPages.ShowSent);
        pages.MapGet(PartPages.Check, PartPages.OpenCheck);
        pages.MapPost(PartPages.Check, PartPages.CheckAsync).RequireRateLimiting(Limits.Links);
        pages.MapGet("/request/schools", AskPages.SchoolsAsync).RequireRateLimiting(Limits.Schools);

        var own = pages.MapGroup("/request").KeptPrivate().WithMetadata(new RequestSizeLimitAttribute(LongestForm));
        own.MapGet("/confirm/{secret}", ConfirmPages.OpenAsync);
        own.MapPost("/confirm/{secret}", ConfirmPages.SendAsync);
        own.MapGet("/{token}", FollowPages.OpenAsync);
        own.MapPost("/{token}/take", FollowPages.TakeAsync);
        own.MapPost("/{token}/propose", FollowPages.ProposeAsync);
        own.MapPost("/{token}/message", FollowPages.WriteAsync);
        own.MapPost("/{token}/withdraw", FollowPages.WithdrawAsync);
        own.MapPost("/{token}/feedback", FollowPages.RateAsync);
        own.MapPost("/{token}/reminders", FollowPages.RemindAsync);
        own.MapGet("/{token}/change", PartPages.OpenChangeAsync);
        own.MapPost("/{token}/change", PartPages.ChangeAsync);
        own.MapGet("/{token}/details", OnSitePages.OpenAsync);
        own.MapPost("/{token}/details", OnSitePages.SendAsync);
        own.MapGet("/{token}/certificate", PartPages.CertificateAsync);
        own.MapGet("/{token}/data", PartPages.DataAsync);
        own.MapPost("/{token}/remove", FollowPages.RemoveAsync);
    }

    /// <summary>A probe or a link preview asks with HEAD what a browser asks with GET.</summary>
    private static RouteHandlerBuilder MapRead(this RouteGroupBuilder pages, string pattern, Delegate handler) =>
        pages.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);

    private static RazorComponentResult<ProblemPage> Problem(int status) => new(new { Status = status }) { StatusCode = status };

    /// <summary>Whoever sent the form of a request too often reads so in the language of that page.</summary>
    private static IResult Problem(HttpContext context, int status) =>
        status is StatusCodes.Status429TooManyRequests && HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed && failed.OriginalPath.StartsWith(AskPages.Path, StringComparison.Ordinal)
            ? RequestScreen.Of(context.Request, AskPages.Path, QueryHelpers.ParseQuery(failed.OriginalQueryString).GetValueOrDefault("lang")).Show<TooOftenPage>(context, new { }, status)
            : Problem(status);
}
