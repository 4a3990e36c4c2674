using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The link of the confirmation mail. Opening it changes nothing, since mail scanners open links; the button confirms.</summary>
internal static class ConfirmPages
{
    public static async Task<IResult> OpenAsync(HttpContext context, string secret, ConfirmRequest confirm, CancellationToken ct)
    {
        var view = await confirm.FindAsync(secret, ct);
        var screen = RequestScreen.Of(context.Request, $"/request/confirm/{secret}", view?.Language);
        return view is null ? Unknown(context) : screen.Show<ConfirmPage>(context, new { View = view });
    }

    public static async Task<IResult> SendAsync(HttpContext context, string secret, IFormCollection _, ConfirmRequest confirm, CancellationToken ct)
    {
        var words = RequestScreen.Of(context.Request, "").Words;
        return await confirm.SubmitAsync(secret, ct) is { } path ? TypedResults.Redirect(words.Link(path)) : Unknown(context);
    }

    /// <summary>The same for a link that never was and for one that is no longer good.</summary>
    public static IResult Unknown(HttpContext context) =>
        RequestScreen.Of(context.Request, "/request/check").Show<UnknownLinkPage>(context, new { }, StatusCodes.Status404NotFound);
}
