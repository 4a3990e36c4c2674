using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The page under a request's private link.</summary>
internal static class FollowPages
{
    public static async Task<IResult> OpenAsync(HttpContext context, string token, FollowRequest follow, CancellationToken ct) =>
        await follow.FindAsync(token, ct) is { } view
            ? RequestScreen.Of(context.Request, $"/request/{token}", view.Request.ContactLanguage).Show<FollowPage>(context, new { View = view })
            : ConfirmPages.Unknown(context);
}
