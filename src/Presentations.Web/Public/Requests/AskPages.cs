using Microsoft.AspNetCore.Mvc;
using Presentations.Web.Features.Requests.School;
using Presentations.Web.Shell;

namespace Presentations.Web.Public.Requests;

/// <summary>The form with which a school asks, and what follows its sending.</summary>
internal static class AskPages
{
    public const string Path = "/request";
    public const string Sent = "/request/sent";

    public static async Task<IResult> OpenAsync(HttpContext context, AskForPresentation ask, BlankForms blanks, CancellationToken ct) =>
        await blanks.ShowAsync(context, await ask.FindAsync(ct), ct);

    public static async Task<IResult> SendAsync(HttpContext context, [FromForm] AskForm form, AskForPresentation ask, FormStamp stamp, AskedThisHour asked, CancellationToken ct)
    {
        var screen = RequestScreen.Of(context.Request, Path);
        if (!string.IsNullOrEmpty(form.Website)) return TypedResults.Redirect(screen.Words.Link(Sent));

        var network = context.Connection.RemoteIpAddress;
        if (asked.WaitOf(network) is { } wait)
        {
            context.Response.Headers.RetryAfter = Limits.Seconds(wait);
            return await AgainAsync(StatusCodes.Status429TooManyRequests, new([new Refusal("", Wrong.TooManyFromNetwork, (int)Math.Ceiling(wait.TotalMinutes))], []));
        }

        var answer = await ask.SubmitAsync(form, screen.Words.Language, stamp.IsTooFresh(form.HandedOut), ct);
        if (answer.IsSent)
        {
            if (!answer.IsRepeated) asked.Add(network);
            return TypedResults.Redirect(screen.Words.Link(Sent));
        }
        if (answer.Nobody is { } nobody) return screen.Show<NobodyPage>(context, new { nobody.State });

        return await AgainAsync(StatusCodes.Status400BadRequest, answer);

        async Task<IResult> AgainAsync(int status, AskForPresentation.Answer refused)
        {
            form.Complete();
            return screen.Show<AskPage>(context, new { Form = form, Choices = await ask.FindAsync(ct), refused.Refusals, Schools = refused.Choices }, status);
        }
    }

    public static IResult ShowSent(HttpContext context) => RequestScreen.Of(context.Request, Sent).Show<SentPage>(context, new { });

    public static async Task<IResult> SchoolsAsync(FindListedSchools schools, CancellationToken ct, string? q = null) => TypedResults.Ok(await schools.ListAsync(q, ct));
}
