using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Presentations.Domain;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Public;

/// <summary>The public totals, as page and as file; shown only where recorded figures are.</summary>
internal static class PublicTotals
{
    /// <summary>How old a public figure may be; its caption says of when it is.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    public static void Cache(OutputCachePolicyBuilder policy) => policy.Expire(Freshness).SetVaryByQuery("period", "year", "from", "to").VaryByCompression();

    public static Task<IResult> PageAsync(HttpRequest request, ShowPublicTotals totals, PublicPages pages, IHostEnvironment host, CancellationToken ct, string? state = null) =>
        AnswerAsync(request, totals, pages, host, state, view => new RazorComponentResult<TotalsPage>(new { View = view }), ct);

    public static Task<IResult> CsvAsync(HttpRequest request, ShowPublicTotals totals, PublicPages pages, IHostEnvironment host, CancellationToken ct, string? state = null) =>
        AnswerAsync(request, totals, pages, host, state, view => TypedResults.File(Csv.File(PublicTotalsFile.Csv(view)), Csv.ContentType, PublicTotalsFile.Name(view)), ct);

    private static async Task<IResult> AnswerAsync(
        HttpRequest request, ShowPublicTotals totals, PublicPages pages, IHostEnvironment host, string? state, Func<ShowPublicTotals.View, IResult> show, CancellationToken ct)
    {
        if (!(pages.ShowRecorded ?? host.IsDevelopment())) return new RazorComponentResult<NoFiguresPage>();
        try
        {
            return await totals.FindAsync(state?.ToUpperInvariant(), TotalsQuestion.Read(request.QueryString.Value).Days, ct) is { } view
                ? show(view)
                : TypedResults.NotFound();
        }
        catch (RuleViolation refusal)
        {
            return new RazorComponentResult<RefusedPage>(new { Sentence = refusal.Message }) { StatusCode = StatusCodes.Status400BadRequest };
        }
    }
}
