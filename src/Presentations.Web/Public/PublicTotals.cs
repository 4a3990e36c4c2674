using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OutputCaching;
using Presentations.Domain;
using Presentations.Web.Demo;
using Presentations.Web.Features.Totals;
using Presentations.Web.Shell;

namespace Presentations.Web.Public;

/// <summary>The public totals, as page and as file.</summary>
internal static class PublicTotals
{
    /// <summary>How old a public figure may be; its caption says of when it is.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);

    /// <summary>What free ranges were asked with; there are none.</summary>
    private static readonly string[] Ranges = ["from", "to", "period", "year"];

    public static void Cache(OutputCachePolicyBuilder policy) => policy.Expire(Freshness).SetVaryByQuery(["table", .. Ranges]).VaryByCompression();

    public static Task<IResult> PageAsync(HttpRequest request, ShowPublicTotals totals, CancellationToken ct, string? state = null) =>
        AnswerAsync(request, totals, state, view => new RazorComponentResult<TotalsPage>(new { View = view }), ct);

    public static async Task<IResult> FileAsync(string format, HttpRequest request, ShowPublicTotals totals, DemoPresence demonstration, CancellationToken ct, string? state = null)
    {
        var isDemonstration = await demonstration.IsThereAsync(ct);
        return await AnswerAsync(request, totals, state, view =>
        {
            Rule.Require(!view.IsPooled, view.PooledSentence, "State");
            return ReportFormats.Of(PublicTotalsFile.Of(view).MarkedIf(isDemonstration), format);
        }, ct);
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, ShowPublicTotals totals, string? state, Func<ShowPublicTotals.View, IResult> show, CancellationToken ct)
    {
        try
        {
            Rule.Require(!Ranges.Any(request.Query.ContainsKey), "Public figures are a fixed list of tables: years, federal fiscal years and quarters. Days and other ranges are not published, because they could point to one school.", "Table");
            var code = request.Query["table"].ToString().Trim().ToLowerInvariant();
            return await totals.FindAsync(state?.ToUpperInvariant(), code.Length > 0 ? code : null, ct) switch
            {
                null => TypedResults.NotFound(),
                { View: { } view } => show(view),
                var nothing => new RazorComponentResult<NoFiguresPage>(new { nothing.State }),
            };
        }
        catch (RuleViolation refusal)
        {
            return new RazorComponentResult<RefusedPage>(new { Sentence = refusal.Message }) { StatusCode = StatusCodes.Status400BadRequest };
        }
    }
}
