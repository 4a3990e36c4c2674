namespace Presentations.Web.Public.Requests;

/// <summary>Answers that belong to one requester: kept by no cache, found by no search engine, and their address is told to no other site.</summary>
internal static class PrivateAnswer
{
    public static RouteGroupBuilder KeptPrivate(this RouteGroupBuilder pages)
    {
        pages.AddEndpointFilter((call, next) =>
        {
            var headers = call.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers["Referrer-Policy"] = "no-referrer";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return next(call);
        });
        return pages;
    }
}
