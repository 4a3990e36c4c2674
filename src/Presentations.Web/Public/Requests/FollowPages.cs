using Microsoft.AspNetCore.Mvc;
using Presentations.Data;
using Presentations.Domain;
using Presentations.Web.Features.Requests.School;

namespace Presentations.Web.Public.Requests;

/// <summary>The page under a request's private link, and what the school does there.</summary>
internal static class FollowPages
{
    public const string Propose = "propose";
    public const string Message = "message";
    public const string Withdraw = "withdraw";
    private const string Feedback = "feedback";

    public static Task<IResult> OpenAsync(HttpContext context, string token, FollowRequest follow, CancellationToken ct) => ShowAsync(context, token, follow, null, ct);

    public static Task<IResult> TakeAsync(HttpContext context, string token, [FromForm] int offerId, [FromForm] Guid entryId, TakeOfferedTime take, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => take.SubmitAsync(token, offerId, entryId, ct), refusal => new("take", refusal), ct);

    public static Task<IResult> ProposeAsync(
        HttpContext context, string token, [FromForm] string? message, ProposeOtherTime propose, FollowRequest follow, CancellationToken ct, [FromForm] bool wasWarned = false) =>
        ActAsync(context, token, follow, () => propose.SubmitAsync(token, message, wasWarned, ct), refusal => new(Propose, refusal, message), ct);

    public static Task<IResult> WriteAsync(
        HttpContext context, string token, [FromForm] string? message, WriteToDesk write, FollowRequest follow, CancellationToken ct, [FromForm] bool wasWarned = false) =>
        ActAsync(context, token, follow, () => write.SubmitAsync(token, message, wasWarned, ct), refusal => new(Message, refusal, message), ct);

    public static Task<IResult> WithdrawAsync(
        HttpContext context, string token, [FromForm] string? because, WithdrawRequest withdraw, FollowRequest follow, CancellationToken ct, [FromForm] bool wasWarned = false) =>
        ActAsync(context, token, follow, () => withdraw.SubmitAsync(token, because, wasWarned, ct), refusal => new(Withdraw, refusal, because), ct);

    public static Task<IResult> RateAsync(HttpContext context, string token, [FromForm] GiveFeedback.Form form, GiveFeedback give, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => give.SubmitAsync(token, form, ct), refusal => new(Feedback, refusal, Feedback: form), ct);

    public static Task<IResult> RemindAsync(HttpContext context, string token, [FromForm] bool wanted, TurnReminders turn, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => turn.SubmitAsync(token, wanted, ct), refusal => new("reminders", refusal), ct);

    public static Task<IResult> RemoveAsync(HttpContext context, string token, IFormCollection _, RemoveOwnData remove, FollowRequest follow, CancellationToken ct) =>
        ActAsync(context, token, follow, () => remove.SubmitAsync(token, ct), refusal => new("remove", refusal), ct);

    /// <summary>Does it and shows where the request stands then; a refusal is shown on the same page, and what was typed stays.</summary>
    private static async Task<IResult> ActAsync(HttpContext context, string token, FollowRequest follow, Func<Task<bool>> act, Func<RuleViolation, TriedAct> tried, CancellationToken ct)
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
            return await ShowAsync(context, token, follow, tried(refusal), ct);
        }
        return TypedResults.Redirect(RequestScreen.Of(context.Request, "").Words.Link($"/request/{token}"));
    }

    /// <param name="status">Null for that of what was tried: refused, when it was.</param>
    internal static async Task<IResult> ShowAsync(HttpContext context, string token, FollowRequest follow, TriedAct? tried, CancellationToken ct, int? status = null)
    {
        if (await follow.FindAsync(token, ct) is not { } view) return ConfirmPages.Unknown(context);
        return RequestScreen.Of(context.Request, $"/request/{token}", view.Request.ContactLanguage)
            .Show<FollowPage>(context, new { View = view, Tried = tried }, status ?? (tried is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));
    }
}
