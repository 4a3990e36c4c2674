using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Presentations.Domain;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The page under a private link on which the school corrects, until the talk, whom to ask for, what is there and how many come.</summary>
internal static class OnSitePages
{
    public static Task<IResult> OpenAsync(HttpContext context, string token, CorrectOnSite correct, FollowRequest follow, CancellationToken ct) =>
        InTimeAsync(context, token, follow, async () => await correct.FindAsync(token, ct) is { } view ? Show(context, token, view, view.Form, [], StatusCodes.Status200OK) : ConfirmPages.Unknown(context), ct);

    public static Task<IResult> SendAsync(HttpContext context, string token, [FromForm] OnSiteForm form, CorrectOnSite correct, FollowRequest follow, CancellationToken ct) =>
        InTimeAsync(context, token, follow, async () =>
        {
            if (await correct.SubmitAsync(token, form, ct) is not { } refusals || await correct.FindAsync(token, ct) is not { } view) return ConfirmPages.Unknown(context);
            var words = RequestScreen.Of(context.Request, "", view.Language).Words;
            // Pressed twice: what the second one says is what the first one saved.
            var isSaved = refusals.Count == 0 || refusals is [{ Wrong: Wrong.ChangedMeanwhile }] && OnSiteParts.Differences(form, view.Form, words).Count == 0;
            return isSaved ? TypedResults.Redirect(words.Link($"/request/{token}")) : Show(context, token, view, form, refusals, StatusCodes.Status400BadRequest);
        }, ct);

    /// <summary>Too late for corrections: where the request stands is shown, with the reason.</summary>
    private static async Task<IResult> InTimeAsync(HttpContext context, string token, FollowRequest follow, Func<Task<IResult>> answer, CancellationToken ct)
    {
        try
        {
            return await answer();
        }
        catch (RuleViolation refusal)
        {
            return await FollowPages.ShowAsync(context, token, follow, new TriedAct("details", refusal), ct);
        }
    }

    private static RazorComponentResult<OnSitePage> Show(HttpContext context, string token, CorrectOnSite.View view, OnSiteForm form, IReadOnlyList<Refusal> refusals, int status) =>
        RequestScreen.Of(context.Request, $"/request/{token}/details", view.Language)
            .Show<OnSitePage>(context, new { View = view, Form = form, Refusals = refusals, Back = $"/request/{token}" }, status);
}
