using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The further pages under a private link: changing the wish, the certificate, what is held; and the page that sends the link again.</summary>
internal static class PartPages
{
    public const string Check = "/request/check";

    public static async Task<IResult> OpenChangeAsync(HttpContext context, string token, ChangeWish change, CancellationToken ct) =>
        await change.FindAsync(token, ct) is { } view ? Change(context, token, view, view.Form, [], StatusCodes.Status200OK) : ConfirmPages.Unknown(context);

    public static async Task<IResult> ChangeAsync(HttpContext context, string token, [FromForm] WishForm form, ChangeWish change, CancellationToken ct)
    {
        if (await change.SubmitAsync(token, form, ct) is not { } refusals || await change.FindAsync(token, ct) is not { } view) return ConfirmPages.Unknown(context);
        var words = RequestScreen.Of(context.Request, "", view.Language).Words;
        return refusals.Count > 0 && !IsSaved(form, view.Form, refusals, words)
            ? Change(context, token, view, form, refusals, StatusCodes.Status400BadRequest)
            : TypedResults.Redirect(words.Link($"/request/{token}"));
    }

    public static async Task<IResult> CertificateAsync(HttpContext context, string token, ShowCertificate certificate, CancellationToken ct) =>
        await certificate.FindAsync(token, ct) is { } view
            ? RequestScreen.Of(context.Request, $"/request/{token}/certificate", view.Language).Show<CertificatePage>(context, new { View = view, Back = $"/request/{token}" })
            : ConfirmPages.Unknown(context);

    public static async Task<IResult> DataAsync(HttpContext context, string token, FollowRequest follow, CancellationToken ct) =>
        await follow.FindAsync(token, ct) is { } view
            ? RequestScreen.Of(context.Request, $"/request/{token}/data", view.Request.ContactLanguage).Show<DataPage>(context, new { View = view, Back = $"/request/{token}" })
            : ConfirmPages.Unknown(context);

    public static IResult OpenCheck(HttpContext context) => RequestScreen.Of(context.Request, Check).Show<CheckPage>(context, new { });

    public static async Task<IResult> CheckAsync(HttpContext context, [FromForm] string? email, SendLinkAgain send, CancellationToken ct)
    {
        await send.SubmitAsync(email, ct);
        return RequestScreen.Of(context.Request, Check).Show<CheckPage>(context, new { IsSent = true });
    }

    /// <summary>Pressed twice: what the second one says is what the first one saved.</summary>
    private static bool IsSaved(WishForm typed, WishForm saved, IReadOnlyList<Refusal> refusals, RequestWords words) =>
        refusals is [{ Wrong: Wrong.ChangedMeanwhile }] && WishParts.Differences(typed, saved, words).Count == 0;

    private static RazorComponentResult<ChangePage> Change(HttpContext context, string token, ChangeWish.View view, WishForm form, IReadOnlyList<Refusal> refusals, int status) =>
        RequestScreen.Of(context.Request, $"/request/{token}/change", view.Language)
            .Show<ChangePage>(context, new { view.Choices, view.HasOffers, Form = form, Saved = view.Form, Refusals = refusals, Back = $"/request/{token}" }, status);
}
