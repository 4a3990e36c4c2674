using Microsoft.AspNetCore.Mvc;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The page under a request's private link, and what the school does there.</summary>
internal static class FollowPages
{
    public static Task<IResult> OpenAsync(HttpContext context, string token, FollowRequest follow, CancellationToken ct) => ShowAsync(context, token, follow, null, null, ct);

    public static Task<IResult> TakeAsync(HttpContext context, string token, [FromForm] int offerId, [FromForm] Guid entryId, TakeOfferedTime take, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => take.SubmitAsync(token, offerId, entryId, ct), null, ct);

    public static Task<IResult> ProposeAsync(HttpContext context, string token, [FromForm] string? message, ProposeOtherTime propose, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => propose.SubmitAsync(token, message, ct), message, ct);

    public static Task<IResult> WriteAsync(HttpContext context, string token, [FromForm] string? message, WriteToDesk write, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => write.SubmitAsync(token, message, ct), message, ct);

    public static Task<IResult> WithdrawAsync(HttpContext context, string token, [FromForm] string? because, WithdrawRequest withdraw, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => withdraw.SubmitAsync(token, because, ct), null, ct);

    public static Task<IResult> RateAsync(HttpContext context, string token, [FromForm] GiveFeedback.Form form, GiveFeedback give, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => give.SubmitAsync(token, form, ct), form.Comment, ct);

    public static Task<IResult> RemindAsync(HttpContext context, string token, [FromForm] bool wanted, TurnReminders turn, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => turn.SubmitAsync(token, wanted, ct), null, ct);

    public static Task<IResult> RemoveAsync(HttpContext context, string token, IFormCollection _, RemoveOwnData remove, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => remove.SubmitAsync(token, ct), null, ct);

    /// <summary>Does it and shows where the request stands then; a refusal is shown on the same page, and what was typed stays.</summary>
    private static async Task<IResult> ActAsync(HttpContext context, string token, FollowRequest follow, Func<Task<bool>> act, string? typed, CancellationToken ct)
    {
        try
        {
            if (!await act()) return ConfirmPages.Unknown(context);
        }
        catch (AlreadyEntered)
        {
            // Pressed twice: the first one counts.
        }
        catch (RuleViolation refusal)
        {
            return await ShowAsync(context, token, follow, refusal, typed, ct);
        }
        return TypedResults.Redirect(RequestScreen.Of(context.Request, "").Words.Link($"/request/{token}"));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string token, FollowRequest follow, RuleViolation? refusal, string? typed, CancellationToken ct)
    {
        if (await follow.FindAsync(token, ct) is not { } view) return ConfirmPages.Unknown(context);
        return RequestScreen.Of(context.Request, $"/request/{token}", view.Request.ContactLanguage)
            .Show<FollowPage>(context, new { View = view, Refusal = refusal, Typed = typed }, refusal is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
