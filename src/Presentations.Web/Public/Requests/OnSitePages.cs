using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Presentations.Domain;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The page under a private link on which the school corrects, until the talk, whom to ask for, what is there and how many come.</summary>
internal static class OnSitePages
{
    /// <summary>Too late for corrections: where the request stands is shown, with the reason and what can still be done. Nobody has tried anything wrong.</summary>
    public static async Task<IResult> OpenAsync(HttpContext context, string token, CorrectOnSite correct, FollowRequest follow, CancellationToken ct)
    {
        try
        {
            return await correct.FindAsync(token, ct) is { } view ? Show(context, token, view, view.Form, [], null) : ConfirmPages.Unknown(context);
        }
        catch (RuleViolation refusal)
        {
            return await FollowPages.ShowAsync(context, token, follow, new TriedAct("details", refusal), ct, StatusCodes.Status200OK);
        }
    }

    public static async Task<IResult> SendAsync(HttpContext context, string token, [FromForm] OnSiteForm form, CorrectOnSite correct, FollowRequest follow, CancellationToken ct)
    {
        var (refusals, refused) = await TryAsync(() => correct.SubmitAsync(token, form, ct));
        if (refusals is null && refused is null) return ConfirmPages.Unknown(context);
        var (view, tooLate) = await TryAsync(() => correct.FindAsync(token, ct));
        if (tooLate is not null) return await TooLateAsync(context, token, form, tooLate, follow, ct);
        if (view is null) return ConfirmPages.Unknown(context);
        var words = RequestScreen.Of(context.Request, "", view.Language).Words;
        if (refusals is [{ Wrong: Wrong.ChangedMeanwhile }]) form.TakeOver(view.Form);
        // Pressed twice: what the second one says is what the first one saved.
        var isSaved = refusals is [] || refusals is [{ Wrong: Wrong.ChangedMeanwhile }] && OnSiteParts.Differences(form, view.Form, words).Count == 0;
        return isSaved ? TypedResults.Redirect(words.Link($"/request/{token}")) : Show(context, token, view, form, refusals ?? [], refused);
    }

    private static async Task<(T? Answer, RuleViolation? Refused)> TryAsync<T>(Func<Task<T?>> act) where T : class
    {
        try
        {
            return (await act(), null);
        }
        catch (RuleViolation refusal)
        {
            return (null, refusal);
        }
    }

    /// <summary>The talk began while the school was typing: what it typed waits in the box for a message, ready to be sent.</summary>
    private static async Task<IResult> TooLateAsync(HttpContext context, string token, OnSiteForm form, RuleViolation refusal, FollowRequest follow, CancellationToken ct)
    {
        if (await follow.FindAsync(token, ct) is not { } view) return ConfirmPages.Unknown(context);
        var words = RequestScreen.Of(context.Request, "", view.Request.ContactLanguage).Words;
        form.TakeOver(OnSiteForm.Of(view.Request));
        var typed = OnSiteParts.Differences(form, OnSiteForm.Of(view.Request), words).Select(part => $"{part.Label}: {part.Typed}");
        return await FollowPages.ShowAsync(context, token, follow, new TriedAct(FollowPages.Message, refusal, string.Join('\n', typed)), ct);
    }

    private static RazorComponentResult<OnSitePage> Show(HttpContext context, string token, CorrectOnSite.View view, OnSiteForm form, IReadOnlyList<Refusal> refusals, RuleViolation? refused) =>
        RequestScreen.Of(context.Request, $"/request/{token}/details", view.Language).Show<OnSitePage>(
            context, new { View = view, Form = form, Refusals = refusals, Refused = refused, Back = $"/request/{token}" },
            refusals.Count == 0 && refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
